-- The sign-in library makes a session as soon as the password is right and takes it away again to ask for the second factor.
-- The log then says that the password was right; `signed-in` is a session that opens.
alter table session add column proved text check (proved is null or proved in ('code', 'passkey'));

drop trigger sign_in_is_logged;
drop trigger sign_out_is_logged;
drop trigger first_password_is_logged;
drop trigger new_password_is_logged;
create table sign_in_log_new (
  user text not null,
  at integer not null,
  event text not null check (event in ('password-right', 'signed-in', 'signed-out', 'password-set')),
  session text not null,
  ip_address text,
  user_agent text,
  primary key (user, at, event, session)
) strict, without rowid;
insert into sign_in_log_new select user, at, event, session, ip_address, user_agent from sign_in_log;
drop table sign_in_log;
alter table sign_in_log_new rename to sign_in_log;

create trigger sign_in_is_logged after insert on session
begin
  insert into sign_in_log values (new.user_id, new.created_at,
    case when new.proved is null and new.device is null
      and (select two_factor_enabled from user where id = new.user_id) = 1 then 'password-right' else 'signed-in' end,
    new.id, new.ip_address, new.user_agent);
end;
create trigger sign_out_is_logged after delete on session
when exists (select 1 from sign_in_log l where l.user = old.user_id and l.at = old.created_at and l.event = 'signed-in'
  and l.session = old.id)
begin
  insert into sign_in_log values
    (old.user_id, cast(unixepoch('subsec') * 1000 as integer), 'signed-out', old.id, old.ip_address, old.user_agent);
end;
create trigger first_password_is_logged after insert on account when new.password is not null
begin
  insert into sign_in_log values (new.user_id, new.updated_at, 'password-set', new.id, null, null);
end;
create trigger new_password_is_logged after update of password on account when new.password is not old.password
begin
  insert into sign_in_log values (new.user_id, new.updated_at, 'password-set', new.id, null, null);
end;
create trigger sign_in_log_stays before update on sign_in_log
begin select raise(abort, 'the log is not changed'); end;
create trigger sign_in_log_is_kept before delete on sign_in_log
begin select raise(abort, 'the log is not deleted'); end;
