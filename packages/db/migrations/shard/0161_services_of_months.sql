-- Services of a quarter's months as counts: JSONB, an array of three objects as in counts.
ALTER TABLE village_quarter ADD COLUMN months BLOB;
