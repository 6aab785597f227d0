import { type entriesPut, Problem, type PutEntries, type PutEntry } from '@konvergensi/contract';
import {
  clearEntries,
  type EntryKey,
  type EntryValueRow,
  entriesOf,
  entriesStand,
  keepEntries,
  type NewEntry,
  putEntryValues,
  putReceipt,
} from '@konvergensi/db';
import { FAULT_WORDS, FIELD_OF_FAULT, hasBegun, judgeEntry, periodOfKey } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { fieldProblem } from '../core/field-problem.ts';
import { conflictOf } from './entry-conflict.ts';
import { entryIndicator, type OpenEntries, openEntries, placesAt, wireOf, worksAt } from './open-entries.ts';

type Answer = ReturnType<typeof entriesPut.parse>;
type Errors = { pointer: string; message: string }[];

/** What one of the entries asks for: a value, or that the value be taken away. */
interface Wanted extends EntryKey {
  put: NewEntry | null;
}

/** Enters or corrects values of a period; each becomes a draft, what stood before is kept. */
export async function putEntriesOf(
  deps: Deps,
  actor: Actor,
  command: { district: string; values: PutEntries },
): Promise<Answer> {
  const { values } = command;
  const open = await openEntries(deps, actor, { ...values, district: command.district }, 'entry.write');
  const { district, period } = open;
  if (!hasBegun(periodOfKey(period), open.month)) throw fieldProblem('/period', 'Periode ini belum dimulai');
  if (values.sourceOn > open.today) throw fieldProblem('/sourceOn', 'Tanggal sumber di masa depan');
  const wanted = await wantedOf(actor, open, values);
  const codes = [...new Set(wanted.map(({ indicator }) => indicator))];
  const stands = await district.db.all<EntryValueRow>(entriesOf(district.id, codes, [period]));
  const keyed = new Map(stands.map((row) => [keyOf(row), row]));
  const changed = wanted.filter((one) => !isSame(one, keyed.get(keyOf(one))));
  const unchanged = wanted.length - changed.length;
  const stale = changed.filter((one) => (keyed.get(keyOf(one))?.version ?? null) !== one.version);
  if (stale.length > 0) throw await conflictOf(deps, open, stale, values.entries);
  if (changed.some((one) => keyed.get(keyOf(one))?.state === 'locked')) throw new Problem('locked');
  if (changed.length === 0) return { kept: 0, unchanged, receipt: null };
  const at = deps.now();
  const receipt = values.file === undefined ? null : deps.ulid();
  const puts = changed.flatMap(({ put }) => (put === null ? [] : [put]));
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere, ...entriesStand(district.id, period, changed, ['draft', 'verified'])],
    rows: [
      ...keepEntries(district.id, period, changed),
      ...clearEntries(
        district.id,
        period,
        changed.filter(({ put }) => put === null),
      ),
      ...putEntryValues(district.id, period, puts, actor.id, at),
      ...(receipt === null || values.file === undefined
        ? []
        : [
            putReceipt({
              district: district.id,
              id: receipt,
              period,
              file_name: values.file.name,
              digest: values.file.digest,
              rows_read: values.file.rows,
              rows_kept: changed.length,
              indicators: JSON.stringify(codes),
              actor: actor.id,
              at,
            }),
          ]),
    ],
    trail: [
      {
        scope: district.id,
        verb: 'entry.put',
        subject: values.period,
        body: {
          source: values.source,
          on: values.sourceOn,
          file: values.file?.digest ?? null,
          before: changed.map((one) => brief(keyed.get(keyOf(one)))),
          after: changed.map(({ indicator, level, place, put }) => [indicator, level, place, brief(put)]),
        },
      },
    ],
  });
  await orConflict(work, () => conflictOf(deps, open, changed, values.entries));
  return { kept: changed.length, unchanged, receipt };
}

export const keyOf = ({ indicator, level, place }: Pick<EntryKey, 'indicator' | 'level' | 'place'>): string =>
  `${indicator} ${level} ${place}`;

const brief = (row: NewEntry | null | undefined) =>
  row === null || row === undefined
    ? null
    : row.no_target === 1
      ? 'no-target'
      : [row.numerator, row.denominator, row.reason];

const KEPT = ['numerator', 'denominator', 'no_target', 'reason', 'source', 'source_on', 'cumulative'] as const;
const isSame = ({ put }: Wanted, row: EntryValueRow | undefined): boolean =>
  put === null ? row === undefined : row !== undefined && KEPT.every((column) => put[column] === row[column]);

/** Every entry judged by its indicator and placed; all faults at once. */
async function wantedOf(actor: Actor, { district, period }: OpenEntries, values: PutEntries): Promise<Wanted[]> {
  const levels = [...new Set(values.entries.map(({ level }) => level))];
  const places = new Map((await placesAt(district, levels)).map((place) => [`${place.level} ${wireOf(place)}`, place]));
  const errors: Errors = [];
  const seen = new Set<string>();
  const wanted = values.entries.flatMap((entry, i): Wanted[] => {
    const indicator = entryIndicator(entry.indicator, period);
    const place = places.get(`${entry.level} ${entry.place}`);
    if (place === undefined) throw new Problem('not-found');
    if (!worksAt(actor, 'entry.write', { district, indicator }, place)) throw new Problem('forbidden');
    const key = { indicator: entry.indicator, level: entry.level, place: place.place, version: entry.version };
    if (seen.has(keyOf(key))) errors.push({ pointer: `/entries/${i}/place`, message: 'Tempat ini tertulis dua kali' });
    seen.add(keyOf(key));
    if (isEmpty(entry)) return [{ ...key, put: null }];
    const judged = judgeEntry(indicator, entry);
    if ('fault' in judged) {
      const field = FIELD_OF_FAULT[judged.fault];
      errors.push({ pointer: `/entries/${i}/${field}`, message: FAULT_WORDS[judged.fault][actor.language] });
      return [];
    }
    return [{ ...key, put: newEntry(key, judged.value, values) }];
  });
  if (errors.length > 0) throw new Problem('invalid', { errors });
  return wanted;
}

const isEmpty = ({ numerator, denominator, noTarget }: PutEntry): boolean =>
  numerator === null && denominator === null && !noTarget;

const newEntry = (
  { indicator, level, place }: EntryKey,
  value: Extract<ReturnType<typeof judgeEntry>, { value: unknown }>['value'],
  { source, sourceOn, cumulative }: PutEntries,
): NewEntry => ({
  indicator,
  level,
  place,
  numerator: value.kind === 'pair' ? value.numerator : null,
  denominator: value.kind === 'pair' ? value.denominator : null,
  no_target: value.kind === 'pair' ? 0 : 1,
  reason: value.reason,
  source,
  source_on: sourceOn,
  cumulative: cumulative ? 1 : 0,
});
