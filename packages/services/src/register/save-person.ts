import { Problem, type PutPerson, type Saved } from '@konvergensi/contract';
import { mustBe, type PersonRow, putRow, rowAt, versionAt } from '@konvergensi/db';
import { type About, accompaniedAt, keepsAccompanying, refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { digestOfNumber, digestsOf } from '../core/sealed-number.ts';
import { childCells, measuredMonths, monthsOf } from './child-cells.ts';
import { nikColumns } from './nik-columns.ts';
import { openVillageFor } from './open-village.ts';
import { needsBirthDate, personRow, refuseImpossiblePerson } from './person-row.ts';
import { type ProbableDouble, probableDoubles } from './probable-doubles.ts';
import { refuseStale, wrongField } from './refuse.ts';
import { saveVillage } from './save-village.ts';
import { shownPerson } from './shown-person.ts';

export interface SavePerson {
  village: string;
  id: string;
  values: PutPerson;
  key: string;
}

/**
 * Adds a person to a village, or corrects one. Of a new one that is probably registered already somewhere in the district
 * the others are answered, and nothing is written until it is said that they are other people.
 */
export async function savePerson(deps: Deps, actor: Actor, command: SavePerson): Promise<Saved> {
  const { id, key, village } = command;
  const { nik, notDouble, ...rest } = command.values;
  const digest = nik === undefined ? 'as it was' : await digestOfNumber(deps.numberKeys, nik);
  const asked = {
    village,
    key,
    content: ['person', village, id, rest, digest],
    permission: 'register.write' as const,
  };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('person', here, id),
    rowAt('person', here, rest.mother ?? ''),
    measuredMonths(here, id),
    rowAt('household', here, rest.household ?? ''),
    rowAt('family', here, rest.family ?? ''),
  ]);
  if (earlier !== undefined) return earlier;
  const [before, mother] = [at.loaded[0]?.[0], at.loaded[1]?.[0]] as unknown as (PersonRow | undefined)[];
  const seen = await accompaniedAt(actor, at);
  await refuseStrangers(actor, at, relativesOf(before, rest));
  refuseStale(before, rest.version);
  if (before !== undefined && before.left_on !== null)
    throw new Problem('wrong-state', { detail: 'Orang ini sudah ditutup; kembalikan dahulu' });
  if (rest.household !== null && at.loaded[3]?.[0] === undefined)
    throw wrongField('household', 'Rumah tangga ini tidak ada');
  if (rest.family !== null && at.loaded[4]?.[0] === undefined) throw wrongField('family', 'Keluarga ini tidak ada');
  let row = personRow(at, id, command.values, before, mother);
  refuseImpossiblePerson(row, at.today, mother);
  if (needsBirthDate(row)) throw wrongField('birthDate', 'Tanggal lahir anak dapat diperkirakan, tidak dikosongkan');
  if (nik !== undefined) row = { ...row, ...(await nikColumns(deps, nik, row, at.today)) };
  if (before === undefined && !notDouble) {
    const doubles = await probableDoubles(at, row, nik == null ? [] : await digestsOf(deps.numberKeys, nik));
    if (doubles.length > 0) throw new Problem('probable-double', { extra: { doubles: unnamed(doubles, seen) } });
  }
  return saveVillage(deps, actor, at, asked, {
    guards: [mustBe(versionAt('person', at.id, id), rest.version)],
    rows: [
      putRow('person', row),
      ...(before === undefined ? keepsAccompanying(deps, actor, at, { kind: 'person', subject: id }) : []),
    ],
    verb: before === undefined ? 'person.add' : 'person.correct',
    subject: id,
    body: { before: before === undefined ? null : shownPerson(before), after: shownPerson(row) },
    cells: childCells(at, before === undefined ? [row] : [before, row], monthsOf(at.loaded[2])),
    answer: { id, version: row.version },
  });
}

/** The person, and those she or he is said to belong to from now on. */
function relativesOf(before: PersonRow | undefined, now: Pick<PutPerson, 'mother' | 'household' | 'family'>): About {
  const newly = (name: 'mother' | 'household' | 'family') => (before?.[name] === now[name] ? null : now[name]);
  return { people: [before?.id, newly('mother')], families: [newly('family')], households: [newly('household')] };
}

/** Who is not accompanied is probably the same person, and stays without a name. */
const unnamed = (doubles: readonly ProbableDouble[], seen: ReadonlySet<string> | null): ProbableDouble[] =>
  doubles.map((one) => (seen === null || seen.has(one.id) ? one : { ...one, name: '', birthDate: null, parents: '' }));
