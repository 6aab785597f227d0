type Row = Readonly<Record<string, unknown>>;
type Rows = readonly Row[];
type Tables = ReadonlyMap<string, Rows>;

/** No fact, permission or setting: what follows from others, what makes a delivery once, what counts tries. */
const ASIDE: ReadonlySet<string> = new Set([
  'audit',
  'audit_seal',
  'cell',
  'command',
  'must',
  'rollup',
  'district_rollup',
  'village_quarter',
  'person_double',
  // Told by its sums only.
  'region',
  'sign_in_delay',
  'sign_in_log',
  'spent_code',
  'verification',
]);
/** Kept by triggers of the sign-in log, since the sign-in library writes them. */
const LOGGED: ReadonlySet<string> = new Set(['session', 'account']);
/** Hold only secrets and links to choose one: who made and used them is said, what they were is not. */
const SECRET: ReadonlySet<string> = new Set(['enrolment', 'reset_code', 'two_factor', 'device_link']);
/** Copies in the directory of what a shard holds; the entry stands there. */
const COPIES: ReadonlySet<string> = new Set(['DIRECTORY.district', 'DIRECTORY.grant_held']);
/** When something was last used or written, and how often, is no change of it. */
const COUNTED = new Set([
  'last_used_at',
  'updated_at',
  'recorded_at',
  'version',
  'at',
  'by',
  'wrong_codes',
  'rows_done',
]);

const text = (row: Row): string =>
  JSON.stringify(Object.entries(row).filter(([column]) => column !== 'last_used_at' && column !== 'updated_at'));

/** Rows of the one that the other does not have. */
function missing(from: Rows = [], others: Rows = []): Rows {
  const held = new Set(others.map(text));
  return from.filter((row) => !held.has(text(row)));
}

/** Columns of a row that held something and now hold something else, or nothing. */
function lost(was: Row, rows: Rows): string[] {
  const key = ['id', 'code_hash', 'user', 'district', 'village', 'period', 'person', 'date', 'year', 'output'].filter(
    (one) => one in was,
  );
  const now = rows.find((row) => key.every((column) => row[column] === was[column])) ?? {};
  return Object.keys(was).filter(
    (column) => was[column] !== null && was[column] !== '' && was[column] !== now[column] && !COUNTED.has(column),
  );
}

/** What changed between two moments and is not said in the trail, or not said well; empty when all is. */
export function trailFaults(before: Tables, after: Tables): string[] {
  const added = (table: string): Rows => missing(after.get(table), before.get(table));
  const gone = (table: string): Rows => missing(before.get(table), after.get(table));
  const entries = [...after.keys()].filter((table) => table.endsWith('.audit')).flatMap(added);
  const logged = added('DIRECTORY.sign_in_log').length > 0;
  const nameOf = (table: string): string => table.slice(table.indexOf('.') + 1);
  const changed = [...after.keys()].filter(
    (table) => !ASIDE.has(nameOf(table)) && (added(table).length > 0 || gone(table).length > 0),
  );
  const unsaid = changed.filter((table) => {
    if (LOGGED.has(nameOf(table)) && logged) return false;
    const beside = table.replace(/\.\w+$/, '.audit');
    return added(beside).length === 0 && !(COPIES.has(table) && entries.length > 0);
  });
  const overwritten = changed
    .filter((table) => !LOGGED.has(nameOf(table)) && !SECRET.has(nameOf(table)) && !COPIES.has(table))
    .flatMap((table) => gone(table).flatMap((row) => lost(row, added(table)).map((column) => `${table}.${column}`)));
  const said = entries.map(({ verb, body }) => `${verb} ${body}`).join('; ');
  const verbs = (wrong: (entry: Row) => boolean) => entries.filter(wrong).map(({ verb }) => String(verb));
  return [
    ...unsaid.map((table) => `${table} changed without an entry`),
    ...verbs(({ actor }) => String(actor).startsWith('system:')).map((verb) => `${verb} names nobody`),
    ...verbs(({ verb }) => !/^[a-z][a-z-]*\.[a-z-]+$/.test(String(verb))).map((verb) => `${verb} is no verb`),
    ...verbs(({ body }) => /(?<![\da-f])\d{16}(?![\da-f])/.test(String(body))).map((verb) => `${verb} holds a NIK`),
    ...(overwritten.length > 0 && !/"(before|from)"/.test(said)
      ? [`${[...new Set(overwritten)].join(', ')} was lost, and ${said} does not say what was before`]
      : []),
  ];
}
