-- The same question may wait in several imports (a file that came again, the next month's): it is answered once. Deciding
-- on a row looks for the others by the digest of their question.
create index import_wait_open on import_wait (district, row_digest) where applied = 0;
