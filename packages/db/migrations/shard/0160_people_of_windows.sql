-- Quarters, semesters and years keep the people behind them: those computed without are computed again.
UPDATE rollup SET seq = 0 WHERE period >= 1000000;
