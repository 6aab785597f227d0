import type { RegisteredChild } from '@konvergensi/domain';
import type { ChildUpdate } from './planned-row.ts';
import type { WaitingChild } from './waiting.ts';

/** A registered child with what a row may complete, kept up to date as the rows of a file are planned. */
export interface KnownChild extends RegisteredChild {
  parents: string;
  nikStatus: string;
  posyandu: string | null;
  hasRt: boolean;
  hasRw: boolean;
  hasAddress: boolean;
  /** Import that registered it. */
  import: string | null;
  version: number;
  /** Day of the measurement of this file that its posyandu follows. */
  posyanduOn: string;
  /** Update planned in the chunk that is being read: one a chunk. */
  update: ChildUpdate | null;
}

/**
 * What a row adds to a registered child. Fills what was empty; the posyandu follows the latest measurement. Name, birth
 * date and sex are never touched. Null when the row adds nothing, or adds it to an update of this chunk.
 */
export function completeChild(
  known: KnownChild,
  row: WaitingChild,
  visit: { posyandu: string | null; date: string | null },
): ChildUpdate | null {
  const found = { ...filled(known, row), ...moved(known, visit) };
  if (Object.keys(found).length === 0) return null;
  if (known.update !== null) {
    const before = known.update.posyandu?.before;
    Object.assign(known.update, found);
    if (found.posyandu && before !== undefined) known.update.posyandu = { ...found.posyandu, before };
    return null;
  }
  known.update = { version: known.version, ...found };
  known.version += 1;
  return known.update;
}

type Found = Omit<ChildUpdate, 'version'>;

function filled(known: KnownChild, row: WaitingChild): Found {
  const found: Found = {};
  if (known.parents === '' && row.parents !== '') {
    found.parents = row.parents;
    known.parents = row.parents;
  }
  if (!known.hasRt && row.rt !== null) {
    found.rt = row.rt;
    known.hasRt = true;
  }
  if (!known.hasRw && row.rw !== null) {
    found.rw = row.rw;
    known.hasRw = true;
  }
  if (!known.hasAddress && row.address !== null) {
    found.address = row.address;
    known.hasAddress = true;
  }
  if (known.nikStatus !== 'valid' && row.nikStatus === 'valid' && row.nikHmac !== null) {
    found.nik = { status: row.nikStatus, hmac: row.nikHmac, sealed: row.nikSealed, last4: row.nikLast4 };
    known.nikStatus = 'valid';
  }
  return found;
}

function moved(known: KnownChild, { posyandu, date }: { posyandu: string | null; date: string | null }): Found {
  const isFirst = known.posyandu === null;
  if (posyandu === null || (!isFirst && (date === null || date < known.posyanduOn))) return {};
  if (date !== null) known.posyanduOn = date;
  if (posyandu === known.posyandu) return {};
  const before = known.posyandu;
  known.posyandu = posyandu;
  return { posyandu: { before, after: posyandu } };
}

/** Takes a change of posyandu back: the register has a later measurement than the row's. */
export function leavePosyandu(known: KnownChild): void {
  const { update } = known;
  if (update?.posyandu === undefined) return;
  known.posyandu = update.posyandu.before;
  delete update.posyandu;
  if (Object.keys(update).length === 1) known.version -= 1;
}
