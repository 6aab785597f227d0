import { type SqlValue, type Statement, sql } from './statement.ts';

const GUARD = 'insert into must (ok) select 0 where ';
const A_STATEMENT = 8;

/** Ends the batch unless the scalar select gives exactly this value (NULL included). Writes nothing when it passes. */
export const mustBe = (select: Statement, value: SqlValue): Statement => guard(sql`(${select}) is not ${value}`);

/** Ends the batch when the condition, a complete boolean expression, does not hold. */
export const mustHold = (condition: Statement): Statement => guard(sql`not (${condition})`);

const guard = ({ sql: text, params }: Statement): Statement => ({ sql: `${GUARD}${text}`, params });

/** The same guards in fewer statements, each of which costs its own preparing; what is no guard stays as it is. */
export function joinGuards(guards: readonly Statement[]): Statement[] {
  const own = guards.filter(({ sql: text }) => text.startsWith(GUARD));
  const joined: Statement[] = [];
  for (let i = 0; i < own.length; i += A_STATEMENT) {
    const part = own.slice(i, i + A_STATEMENT);
    const conditions = part.map(({ sql: text }) => `(${text.slice(GUARD.length)})`);
    joined.push({ sql: GUARD + conditions.join(' or '), params: part.flatMap(({ params }) => params) });
  }
  return [...joined, ...guards.filter((one) => !own.includes(one))];
}
