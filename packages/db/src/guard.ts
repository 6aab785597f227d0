import { type SqlValue, type Statement, sql } from './statement.ts';

/** Ends the batch unless the scalar select gives exactly this value (NULL included). Writes nothing when it passes. */
export const mustBe = (select: Statement, value: SqlValue): Statement =>
  sql`insert into must (ok) select 0 where (${select}) is not ${value}`;

/** Ends the batch when the condition, a complete boolean expression, does not hold. */
export const mustHold = (condition: Statement): Statement =>
  sql`insert into must (ok) select 0 where not (${condition})`;
