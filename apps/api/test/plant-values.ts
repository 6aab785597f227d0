import { env } from 'cloudflare:workers';
import { tablesOf } from './digest.ts';

/** What every planted value begins with. */
export const PLANTED = 'RAHASIA';

/** Text of a shard that is meant for every reader of figures, by table or column, each with why. */
export const MEANT_FOR_ALL: Readonly<Record<string, string>> = {
  region: 'names and codes of places',
  region_alias: 'spellings of places',
  working_area: 'which puskesmas serves which village',
  facility: 'names of puskesmas and posyandu',
  facility_alias: 'spellings of those names',
  'district.zone': 'time zone',
  'district.governance': 'the decree and the contact that a district names for its data',
  district_map: 'borders, where they are from, and the officer who uploaded them',
  'import.file_name': 'what an officer called the file; its district sees which files came in',
  'import.actor_name': 'the officer who handed it in',
  'import.kind': 'kind of file',
  scorecard_rules: 'rules of a district with who signed them and when',
  priority_choice: 'why a village was chosen, and by which decree',
  priority: 'weights and the decree of a year',
  priority_frozen: 'figures of villages as they stood at the rembuk',
  incident: 'words of the office that answers for the data, which the law has it tell; a NIK in them is refused',
  aksi_output: 'how far an output is, and remarks of offices',
  aksi_evidence: 'documents of offices',
  aksi_line: 'tables of offices; the name of a cadre is left out for who may not write them (its own test)',
  meeting: 'meetings of offices',
  commitment: 'what offices promised',
  attachment: 'documents of offices',
  letterhead: 'letterheads of offices',
  handover: 'which service an agency owes which house, by which decree; who lives there stands in the register',
  stunting_case: 'numbers of cases, which office has them and what is asked of it',
  village_support: 'how many families were accompanied in a village',
  family_team: 'volunteers appointed by a decree of the village',
  tpps: 'teams appointed by a decree, by office',
  accompaniment: 'which account accompanies which family, by id',
  agenda_grant: 'which case numbers were given to a camat for a meeting, by whom; who it is stands in the register',
  case_audit: 'team and conclusion of an audit, by office',
  audit_paper: 'findings of an audit by case number; a NIK in them is refused',
  foster_pledge: 'which donor promised what to which case number; the child is not known to it, a NIK is refused',
  foster_delivery: 'what was delivered to which case number, by which office; a NIK is refused',
  target_form: 'numbers of targets that offices hand in, and what their heads say of them',
  case_note: 'what offices did for a case by its number; a NIK in them is refused',
  entry_value: 'figures that agencies enter, of places, with their sources',
  entry_history: 'what those figures were before',
  school: 'names of schools and where they stand',
  entry_receipt: 'files of figures that offices handed in',
  rollup: 'counts',
  cell: 'what is to be computed again',
  figure_rules: 'versions of the rules of a district with who accepted them, when and why',
  rule_trial: 'a version of the rules that was tried, by whom and when',
  rule_trial_change: 'counts by two versions of the rules',
  rebuild: 'which administrator had the figures of a district computed anew, and when',
  figure_drift: 'counts that were not what they should be, as they were',
  job_failure: 'which jobs of a district failed; numbers and files are left out of what they say',
  must: 'guards',
};

interface Column {
  name: string;
  type: string;
  pk: number;
}

/** Values that are no words: dates, instants, ids, codes. */
const NO_WORDS = /^(?:\d{4}-\d\d(?:-\d\d)?|[0-9A-HJKMNP-TV-Z]{26}|\d\d(?:\.\d\d)*(?:\.\d{4})?)$/;

/** Plants a value in every text column of every row of the shards; answers what was planted and which tables are empty. */
export async function plantValues(): Promise<{ columns: string[]; empty: string[]; kept: string[] }> {
  const found = {
    columns: new Set<string>(),
    kept: new Set<string>(),
    filled: new Set<string>(),
    all: new Set<string>(),
  };
  for (const shard of [env.SHARD_00, env.SHARD_01]) {
    for (const table of (await tablesOf(shard)).filter((name) => !(name in MEANT_FOR_ALL))) {
      found.all.add(table);
      const { results: columns } = await shard.prepare(`pragma table_info(${table})`).all<Column>();
      const { results: rows } = await shard.prepare(`select * from ${table}`).all<Record<string, unknown>>();
      if (rows.length === 0) continue;
      found.filled.add(table);
      const isOfVillage = columns.some(({ name }) => name === 'village');
      for (const { name } of columns.filter(({ type, pk }) => type.toUpperCase() === 'TEXT' && pk === 0)) {
        const column = `${table}.${name}`;
        if (column in MEANT_FOR_ALL) continue;
        const sample = rows.map((row) => row[name]).find((value) => value !== null);
        const isPlanted = await plantColumn(shard, { table, name, sample, isOfVillage });
        (isPlanted ? found.columns : found.kept).add(column);
      }
    }
  }
  const empty = [...found.all].filter((table) => !found.filled.has(table));
  return { columns: [...found.columns].sort(), empty: empty.sort(), kept: [...found.kept].sort() };
}

interface Where {
  table: string;
  name: string;
  sample: unknown;
  isOfVillage: boolean;
}

/** False where the column holds no words, or refuses others than its own. */
async function plantColumn(shard: D1Database, { table, name, sample, isOfVillage }: Where): Promise<boolean> {
  if (typeof sample === 'string' && NO_WORDS.test(sample)) return false;
  const words = `'${PLANTED} ${table} ${name} ' || ${isOfVillage ? 'village' : `'-'`} || ' ' || lower(hex(randomblob(4)))`;
  const value = isJson(sample) ? jsonWith(sample, `${PLANTED} ${table} ${name}`) : null;
  const statement =
    value === null
      ? shard.prepare(`update ${table} set ${name} = ${words}`)
      : shard.prepare(`update ${table} set ${name} = ?`).bind(value);
  return statement.run().then(
    () => true,
    () => false,
  );
}

const isJson = (value: unknown): value is string => typeof value === 'string' && /^[[{]/.test(value);

/** The same shape with every word in it planted. */
const jsonWith = (text: string, planted: string): string =>
  JSON.stringify(
    JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'string' && value.length > 2 && !NO_WORDS.test(value) ? planted : value,
    ),
  );
