import type { personTransfer } from './schema/transfer.ts';
import { json, type SqlValue, type Statement, sql } from './statement.ts';

export type TransferRow = typeof personTransfer.$inferSelect;

export const transferAt = (district: number, id: string): Statement =>
  sql`select * from person_transfer where district = ${district} and id = ${id}`;

export const transfersOf = (village: number): Statement =>
  sql`select t.*, p.name, p.birth_date, p.sex, p.parents from person_transfer t
      left join person p on p.village = t.village and p.id = t.person
      where t.village = ${village} order by t.at desc limit 200`;

export const putTransfer = (row: TransferRow): Statement => ({
  sql: `insert into person_transfer (${Object.keys(row).join(', ')}) values (${Object.keys(row)
    .map(() => '?')
    .join(', ')})`,
  params: Object.values(row) as SqlValue[],
});

/** The next state of one side; the guards say from which. */
export const stepTransfer = (
  { district, id }: Pick<TransferRow, 'district' | 'id'>,
  to: Pick<TransferRow, 'state' | 'owed' | 'at'> & { by?: string },
): Statement =>
  sql`update person_transfer set state = ${to.state}, owed = ${to.owed}, at = ${to.at}, version = version + 1,
        actor_name = ifnull(${to.by ?? null}, actor_name),
        shown = iif(${to.state} in ('arrived', 'refused', 'withdrawn'), null, shown)
      where district = ${district} and id = ${id}`;

/** What is still to be told to the other side, with the codes of both villages. */
export const owedTransfers: Statement = sql`select t.id, t.side, t.other_code, r.code from person_transfer t join region r on r.id = t.village
    where t.owed = 1 order by t.at limit 20`;

/** Tables whose rows of a person go along: all of them, or those of the months before the move. */
const GOES_ALONG = {
  measurement: 'period',
  person_month: 'period',
  growth_finding: null,
  opening_balance: null,
  pregnancy: null,
} as const;
export type Brought = { table: keyof typeof GOES_ALONG; rows: readonly Record<string, unknown>[] };
export const BROUGHT = Object.keys(GOES_ALONG) as readonly (keyof typeof GOES_ALONG)[];

const name = (text: string): Statement => ({ sql: text, params: [] });

/** What a village has about a person from before a month, table by table as in `BROUGHT`. */
export const historyOf = (village: number, person: string, before: number): Statement[] =>
  BROUGHT.map((table) => {
    const bound = GOES_ALONG[table] === null ? sql`true` : sql`period < ${before}`;
    return sql`select * from ${name(table)} where village = ${village} and person = ${person} and ${bound}`;
  });

/** Writes that history in another village; what stands there already stays, but for a pregnancy, which has gone on. */
export const bring = (village: number, { table, rows }: Brought): Statement[] => {
  if (rows.length === 0) return [];
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'village');
  const again =
    table === 'pregnancy'
      ? `on conflict (village, id) do update set ${columns
          .filter((c) => c !== 'id')
          .map((c) => `${c} = excluded.${c}`)
          .join(', ')}`
      : 'on conflict do nothing';
  return [
    {
      sql: `insert into ${table} (village, ${columns.map((c) => `"${c}"`).join(', ')})
        select cast(? as integer), ${columns.map((c) => `value ->> '${c}'`).join(', ')} from json_each(?) where true ${again}`,
      params: [village, json(rows)],
    },
  ];
};
