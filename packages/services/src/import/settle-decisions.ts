import type { PersonRow, WaitRow } from '@konvergensi/db';
import {
  type Candidate,
  type ChildFacts,
  type ChildIndex,
  createChildIndex,
  likeliest,
  normaliseParents,
  normalisePersonName,
} from '@konvergensi/domain';
import type { FacilityFinder } from './facility-ids.ts';
import type { PlannedRow } from './planned-row.ts';
import type { OtherSide, WaitDetail, WaitingChild } from './waiting.ts';

/** What a decision comes to over the register of now. */
export interface Settled {
  wait: WaitRow;
  row: PlannedRow | null;
  /** The question has changed: a person decides once more. */
  again: WaitDetail | null;
}

interface Settling {
  people: ReadonlyMap<string, PersonRow>;
  index: ChildIndex;
  /** Children that earlier decisions register, by line. */
  fresh: Map<number, { person: string; village: number }>;
  finder: FacilityFinder;
  importId: string;
}

/** Settles decided rows in their order over the children who may be meant; the same child is registered once. */
export async function settleDecisions(
  waits: readonly WaitRow[],
  people: readonly PersonRow[],
  finder: FacilityFinder,
  importId: string,
): Promise<Settled[]> {
  const settling: Settling = {
    people: new Map(people.map((person) => [person.id, person])),
    index: createChildIndex(people.map((p) => ({ ...p, person: p.id, birthDate: p.birth_date, nik: fittingNik(p) }))),
    fresh: new Map(),
    finder,
    importId,
  };
  const settled: Settled[] = [];
  for (const wait of waits) settled.push(await settle(settling, wait));
  return settled;
}

const fittingNik = (person: PersonRow): string | null => (person.nik_status === 'valid' ? person.nik_hmac : null);

async function settle(settling: Settling, wait: WaitRow): Promise<Settled> {
  const detail = JSON.parse(wait.detail) as WaitDetail;
  const nothing = { wait, row: null, again: null };
  const ask = (other: OtherSide | null, village: number | null) => ({
    ...nothing,
    again: { ...detail, village, other, reasons: other === null ? [] : detail.reasons },
  });
  if (wait.decision === 'skip') return nothing;
  if (wait.decision === 'same') {
    const other = detail.other === null ? undefined : settling.people.get(detail.other.person);
    return other === undefined ? ask(null, detail.village) : { ...nothing, row: knownRow(wait, detail, other) };
  }
  const village = wait.decision === 'village' ? wait.village : detail.village;
  if (village === null) return nothing;
  const facts = factsOf(detail.child, village, detail);
  const candidates = settling.index.candidates(facts);
  const certain = likeliest(
    candidates.filter(({ outcome }) => outcome === 'certain'),
    facts.visit,
  );
  if (certain !== undefined) return { ...nothing, row: knownRow(wait, detail, whoIs(settling, certain)!) };
  const near = candidates.find(({ outcome }) => outcome === 'near');
  if (near !== undefined && wait.decision === 'village') return ask(sideOf(settling, near), village);
  settling.index.add(facts, wait.line);
  settling.fresh.set(wait.line, { person: detail.person, village });
  return { ...nothing, row: await newRow(settling, wait, detail, village) };
}

const factsOf = (child: WaitingChild, village: number, { measurement }: WaitDetail): ChildFacts => ({
  name: normalisePersonName(child.name),
  parents: normaliseParents(child.parents),
  sex: child.sex,
  birthDate: child.birthDate,
  village,
  nik: child.nikStatus === 'valid' ? child.nikHmac : null,
  visit:
    measurement === null
      ? null
      : { date: measurement.date, weightG: measurement.weightG, lengthUm: measurement.lengthUm },
});

function whoIs({ people, fresh }: Settling, { ref }: Candidate): { id: string; village: number } | undefined {
  if (ref.row === null) return people.get(ref.person);
  const child = fresh.get(ref.row);
  return child && { id: child.person, village: child.village };
}

function sideOf({ people }: Settling, { ref }: Candidate): OtherSide | null {
  const person = ref.row === null ? people.get(ref.person) : undefined;
  if (person === undefined) return null;
  return {
    line: null,
    person: person.id,
    village: person.village,
    name: person.name,
    sex: person.sex,
    birthDate: person.birth_date,
    parents: person.parents,
    measurement: null,
  };
}

const rowOf = (wait: WaitRow, { measurement }: WaitDetail, child: NonNullable<PlannedRow['child']>): PlannedRow => ({
  line: wait.line,
  outcome: 'import',
  child,
  measurement,
  change: measurement === null ? null : 'new',
  issues: [],
});

const knownRow = (wait: WaitRow, detail: WaitDetail, who: { id: string; village: number }): PlannedRow =>
  rowOf(wait, detail, {
    ...detail.child,
    village: who.village,
    person: who.id,
    isNew: false,
    alike: 0,
    posyandu: null,
    update: null,
  });

async function newRow(
  { people, finder, importId }: Settling,
  wait: WaitRow,
  detail: WaitDetail,
  village: number,
): Promise<PlannedRow> {
  const { child, person } = detail;
  const nik = child.nikStatus === 'valid' ? child.nikHmac : null;
  const alike = [...people.values()].filter(
    (p) =>
      p.birth_date === child.birthDate &&
      p.sex === child.sex &&
      p.import !== importId &&
      (p.village === village || (nik !== null && fittingNik(p) === nik)),
  );
  const posyandu = await finder.find('posyandu', child.posyanduWritten, village);
  return rowOf(wait, detail, { ...child, village, person, isNew: true, alike: alike.length, posyandu, update: null });
}
