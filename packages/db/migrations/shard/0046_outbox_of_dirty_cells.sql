-- The outbox holds what waits and nothing else: a village-month has a row only while it is dirty, so that the sweep finds
-- any of them, of whatever month, by reading those alone. A mark writes one row, being done removes it. What was computed
-- last stands in the roll-up, and a mark goes on counting from there.
alter table cell rename to cell_before;
create table cell (
  district integer not null,
  period integer not null,
  village integer not null,
  seq integer not null,
  done integer not null default 0,
  since integer not null default (cast(unixepoch('subsec') * 1000 as integer)),
  primary key (district, period, village)
) strict, without rowid;
insert into cell (district, period, village, seq, done)
select district, period, village, seq, done from cell_before where done < seq;
drop table cell_before;

create trigger cell_counts_on before insert on cell
when new.seq <= (select seq from rollup where district = new.district and period = new.period and level = 4 and region = new.village)
begin select raise(abort, 'a mark counts on from what was computed'); end;
