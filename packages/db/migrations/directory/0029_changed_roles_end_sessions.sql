-- Whoever gets, loses or changes a role signs in again; a working area that moves ends nothing.
create trigger changed_role_ends_sessions
  after update of role, region, facility, valid_from, valid_to on grant_held
  when new.role is not old.role or new.region is not old.region or new.facility is not old.facility
    or new.valid_from is not old.valid_from or new.valid_to is not old.valid_to
begin
  delete from session where user_id = new.user;
end;
create trigger new_role_ends_sessions after insert on grant_held
begin
  delete from session where user_id = new.user;
end;
