import type { WaitRow } from '@konvergensi/db';
import {
  type ChildRef,
  type EppgbmHeader,
  type FacilityGatherer,
  headerName,
  monthOf,
  type ParsedChild,
  type ParsedRow,
  type Planner,
  type RowOutcome,
} from '@konvergensi/domain';
import type { Deps } from '../core/deps.ts';
import { numberedUlid } from '../core/derived-ulid.ts';
import { sha256 } from '../core/digest.ts';
import { digestsOf, sealNumber } from '../core/sealed-number.ts';
import { isLocked } from './calendar.ts';
import type { FacilityFinder } from './facility-ids.ts';
import { completeChild } from './known-child.ts';
import type { PlannedChild, PlannedMeasurement, PlannedOutcome, PlannedRow } from './planned-row.ts';
import type { lookalikeCounter, Register } from './register.ts';
import type { RowLog } from './row-log.ts';
import type { OtherSide, WaitDetail, WaitingChild } from './waiting.ts';
import { withoutNumbers } from './without-numbers.ts';

export interface RowContext {
  deps: Deps;
  importId: string;
  header: EppgbmHeader;
  planner: Planner;
  finder: FacilityFinder;
  gathered: FacilityGatherer;
  register: Register;
  lookalikes: ReturnType<typeof lookalikeCounter>;
  /** Villages that the importer may touch; null for all. */
  scope: ReadonlySet<number> | null;
  /** Quarters that take no facts any more, `village/quarter`. */
  locked: ReadonlySet<string>;
  /** Children first named by a row of the file. */
  fresh: RowLog<OtherSide>;
  waits: Pick<WaitRow, 'line' | 'reason' | 'detail' | 'row_digest'>[];
}

const OUTCOMES: Readonly<Record<RowOutcome['kind'], PlannedOutcome>> = {
  import: 'import',
  repeat: 'same-row',
  wait_duplicate: 'wait-duplicate',
  wait_village: 'wait-village',
  reject: 'row-rejected',
};

/** Settles one row: its village, its child, its measurement, or the question a person has to answer. */
export async function planRow(context: RowContext, parsed: ParsedRow): Promise<PlannedRow> {
  const digits = parsed.child?.nik.digits ?? null;
  const nikHmac = digits === null ? null : await knownDigest(context, digits);
  const { outcome, issues } = context.planner.row(parsed, nikHmac);
  const planned: PlannedRow = {
    line: parsed.row,
    outcome: OUTCOMES[outcome.kind],
    child: null,
    measurement: measurementOf(parsed),
    change: null,
    issues: [...parsed.issues, ...issues],
  };
  if (parsed.child === null) return planned;
  const nik = digits !== null && addsNik(context, outcome) ? await sealNumber(context.deps.numberKeys, digits) : null;
  const child = waitingChild(parsed, parsed.child, { nikHmac: nik?.digest ?? nikHmac, nikSealed: nik?.sealed ?? null });
  if (outcome.kind === 'import') return importRow(context, planned, child, outcome);
  if (outcome.kind === 'wait_duplicate') {
    await wait(context, planned, child, {
      reason: 'duplicate',
      village: outcome.village,
      other: sideOf(context, outcome.against),
      reasons: outcome.reasons,
    });
  }
  if (outcome.kind === 'wait_village')
    await wait(context, planned, child, { reason: 'village', candidates: outcome.villages });
  return planned;
}

/** The digest under which the register knows a NIK: of the key before while numbers are sealed anew, else of the one in use. */
async function knownDigest({ deps, register }: RowContext, digits: string): Promise<string> {
  const [current, before] = await digestsOf(deps.numberKeys, digits);
  return before !== undefined && register.niks.has(before) ? before : current!;
}

/** Is the NIK of this row written, now or once a person has decided? Sealing those of known children would be for nothing. */
function addsNik({ register }: RowContext, outcome: RowOutcome): boolean {
  if (outcome.kind !== 'import') return outcome.kind !== 'reject' && outcome.kind !== 'repeat';
  if (outcome.child === null || outcome.twins.length > 0) return true;
  return outcome.child.row === null && register.children.get(outcome.child.person)?.nikStatus !== 'valid';
}

async function importRow(
  context: RowContext,
  planned: PlannedRow,
  child: WaitingChild,
  outcome: Extract<RowOutcome, { kind: 'import' }>,
): Promise<PlannedRow> {
  const { finder, gathered, importId } = context;
  gathered.add({ puskesmas: child.puskesmasWritten, posyandu: child.posyanduWritten, village: outcome.village });
  const known = outcome.child === null ? null : sideOf(context, outcome.child);
  if (known !== null && context.scope?.has(known.village) === false) return outsideScope(context, planned, child);
  const person = known?.person ?? numberedUlid(importId, planned.line);
  const village = known?.village ?? outcome.village;
  // A guest keeps the posyandu of home.
  const posyandu = village === outcome.village ? await finder.find('posyandu', child.posyanduWritten, village) : null;
  if (known === null) {
    const { name, sex, birthDate, parents } = child;
    const side = {
      line: planned.line,
      person,
      village,
      name,
      sex,
      birthDate,
      parents,
      measurement: planned.measurement,
    };
    context.fresh.put(planned.line, side);
  }
  if (outcome.twins.length > 0) {
    await wait(context, planned, child, { reason: 'twin', village, other: sideOf(context, outcome.twins[0]!) });
  }
  const registered = outcome.child?.person ? context.register.children.get(outcome.child.person) : undefined;
  const date = planned.measurement?.date ?? null;
  const nik = child.nikStatus === 'valid' ? child.nikHmac : null;
  return {
    ...withoutLocked(context, planned, village),
    child: plannedChild(child, {
      person,
      village,
      isNew: known === null,
      alike: known === null ? context.lookalikes({ village, birthDate: child.birthDate, sex: child.sex, nik }) : 0,
      posyandu,
      update: registered === undefined ? null : completeChild(registered, child, { posyandu, date }),
    }),
  };
}

/** A measurement of a quarter that the village's district has locked stays out, and the report says so. */
function withoutLocked(context: RowContext, planned: PlannedRow, village: number): PlannedRow {
  const { measurement } = planned;
  if (measurement === null || !isLocked(context, village, measurement.period)) return planned;
  const issue = {
    row: planned.line,
    column: headerName(context.header, 'measuredOn'),
    found: measurement.date,
    code: 'quarter_locked',
    action: 'measurement_not_imported',
  } as const;
  return { ...planned, measurement: null, issues: [...planned.issues, issue] };
}

/** The child is registered in a village that the importer may not touch. */
function outsideScope({ header }: RowContext, planned: PlannedRow, child: WaitingChild): PlannedRow {
  const issue = {
    row: planned.line,
    column: headerName(header, 'village'),
    found: child.villageWritten,
    code: 'village_outside_scope',
    action: 'row_not_imported',
  } as const;
  return { ...planned, outcome: 'row-rejected', issues: [...planned.issues, issue] };
}

/** A child that a row means, as it is shown. */
function sideOf({ fresh, register }: RowContext, ref: ChildRef): OtherSide | null {
  if (ref.row !== null) return fresh.get(ref.row) ?? null;
  const child = register.children.get(ref.person);
  if (child === undefined) return null;
  const { person, village, name, sex, birthDate, parents } = child;
  return { line: null, person, village, name, sex, birthDate, parents, measurement: null };
}

interface Question {
  reason: WaitRow['reason'];
  village?: number;
  other?: OtherSide | null;
  candidates?: readonly number[];
  reasons?: readonly string[];
}

async function wait(context: RowContext, planned: PlannedRow, child: WaitingChild, question: Question): Promise<void> {
  const detail: WaitDetail = {
    child,
    person: numberedUlid(context.importId, planned.line),
    village: question.village ?? null,
    measurement: planned.measurement,
    other: question.other ?? null,
    candidates: question.candidates ?? [],
    reasons: question.reasons ?? [],
  };
  context.waits.push({
    line: planned.line,
    reason: question.reason,
    detail: JSON.stringify(detail),
    row_digest: await sha256(JSON.stringify([question.reason, child, otherFacts(detail.other)])),
  });
}

/** The other side as far as the question is about it: who, not which row or when. */
const otherFacts = (other: OtherSide | null) =>
  other === null ? null : [other.village, other.name, other.sex, other.birthDate, other.parents];

function waitingChild(
  { place }: ParsedRow,
  child: ParsedChild,
  kept: Pick<WaitingChild, 'nikHmac' | 'nikSealed'>,
): WaitingChild {
  const { digits, status } = child.nik;
  return {
    name: child.name,
    sex: child.sex,
    birthDate: child.birthDate,
    parents: withoutNumbers(child.parents),
    nikStatus: status,
    ...kept,
    nikLast4: digits?.slice(-4) ?? null,
    nikShown: digits === null ? '' : `••••${digits.slice(-4)}`,
    villageWritten: place.village,
    subdistrictWritten: place.subdistrict,
    posyanduWritten: place.posyandu,
    puskesmasWritten: place.puskesmas,
    rt: place.rt || null,
    rw: place.rw || null,
    address: withoutNumbers(place.address) || null,
  };
}

function plannedChild(
  { name, sex, birthDate, parents, nikStatus, nikHmac, nikSealed, nikLast4, rt, rw, address }: WaitingChild,
  who: Pick<PlannedChild, 'person' | 'village' | 'isNew' | 'alike' | 'posyandu' | 'update'>,
): PlannedChild {
  return { ...who, name, sex, birthDate, parents, nikStatus, nikHmac, nikSealed, nikLast4, rt, rw, address };
}

function measurementOf({ measurement }: ParsedRow): PlannedMeasurement | null {
  if (measurement === null) return null;
  const { date, weightG, lengthUm, position, armUm, headUm, oedema, unusable } = measurement;
  return {
    period: monthOf(date),
    date,
    weightG,
    lengthUm,
    position,
    armUm,
    headUm,
    oedema,
    unusable: unusable.length === 0 ? null : unusable.join(','),
    expected: null,
  };
}
