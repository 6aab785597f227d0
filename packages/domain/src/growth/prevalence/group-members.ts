import { MISSING_Z } from '../z-columns.ts';
import type { SamplingFrame } from './sampling-frame.ts';

/**
 * The children of a group who have a value, and the sampling units they are in. Member k has `value[k]`, `weight[k]` and
 * is in the unit of `slot[k]`; the unit of a slot has `unitWeight[slot]` and lies in `stratum[slot]`.
 */
export interface GroupMembers {
  count: number;
  totalWeight: number;
  value: Int32Array;
  weight: Float64Array;
  slot: Int32Array;
  slots: number;
  unitWeight: Float64Array;
  stratum: Int32Array;
}

/** Finds the members of a group; what it returns is valid until it is called again. */
export type Gather = (rows: Int32Array, values: Int32Array) => GroupMembers;

export function gatherer(frame: SamplingFrame): Gather {
  const rowCount = frame.weight.length;
  const slotOfUnit = new Int32Array(frame.units).fill(-1);
  const unitOfSlot = new Int32Array(frame.units);
  const members: GroupMembers = {
    count: 0,
    totalWeight: 0,
    value: new Int32Array(rowCount),
    weight: new Float64Array(rowCount),
    slot: new Int32Array(rowCount),
    slots: 0,
    unitWeight: new Float64Array(frame.units),
    stratum: new Int32Array(frame.units),
  };

  function slotOf(row: number): number {
    const unit = frame.unitOf[row]!;
    const known = slotOfUnit[unit]!;
    if (known >= 0) return known;
    const slot = members.slots++;
    slotOfUnit[unit] = slot;
    unitOfSlot[slot] = unit;
    members.unitWeight[slot] = 0;
    members.stratum[slot] = frame.stratumOf[unit]!;
    return slot;
  }

  return (rows, values) => {
    let count = 0;
    let total = 0;
    members.slots = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const value = values[row]!;
      if (value === MISSING_Z) continue;
      const slot = slotOf(row);
      const weight = frame.weight[row]!;
      members.value[count] = value;
      members.weight[count] = weight;
      members.slot[count] = slot;
      members.unitWeight[slot]! += weight;
      total += weight;
      count++;
    }
    for (let slot = 0; slot < members.slots; slot++) slotOfUnit[unitOfSlot[slot]!] = -1;
    members.count = count;
    members.totalWeight = total;
    return members;
  };
}
