import { STANDING_FROM_DAY } from '@konvergensi/domain';
import type { DemoChild } from './children.ts';
import { dayOf } from './civil-day.ts';
import type { DemoDistrict } from './districts.ts';
import type { Random } from './random.ts';
import { lengthAt, weightAt } from './standard.ts';

/** What was read from scale and board. */
export interface Measured {
  readonly weightKg: number;
  readonly lengthCm: number;
  readonly position: 'L' | 'H';
}

const REFERENCE_DAY = dayOf('2025-01-01');
const DAYS_PER_YEAR = 365.25;
const POSITION_DIFFERENCE_CM = 0.7;
/** Now and then 89 is written as 62: a number like any other, but no child is so short (z below −6). */
const MISREAD = 0.002;
const MISREAD_FACTOR = 0.7;

/** The child on a scale on this day: where it lies on the standard, and how well it was measured. */
export function measure(child: DemoChild, district: DemoDistrict, day: number, random: Random): Measured {
  const ageDays = day - child.bornOn;
  const heightZ = bounded(heightScore(child, district, day) + random.normal(0, 0.12));
  const weightZ = bounded(district.meanWeight + child.weightTrait + random.normal(0, 0.55));
  const length = lengthAt(child.sex, ageDays, heightZ);
  const position = positionOf(ageDays, random);
  const shift = positionShift(ageDays, position);
  const { lengthStep } = child.posyandu;
  const misread = ageDays > 365 && random.chance(MISREAD) ? MISREAD_FACTOR : 1;
  const read = (length + shift) * misread + random.normal(0, ageDays < STANDING_FROM_DAY ? 0.45 : 0.35);
  return {
    weightKg: rounded(weightAt(child.sex, ageDays, length, weightZ) + random.normal(0, 0.07), 0.1),
    lengthCm: rounded(read, lengthStep),
    position,
  };
}

/** Falls from birth to 20 months, as it does where children are stunted, and recovers a little before school. */
function heightScore({ village, heightTrait, bornOn }: DemoChild, district: DemoDistrict, day: number): number {
  const months = (day - bornOn) / 30.4375;
  const fall = months < 20 ? 0.9 * (1 - months / 20) : months > 45 ? 0.01 * (months - 45) : 0;
  const gain = (district.gainPerYear * (day - REFERENCE_DAY)) / DAYS_PER_YEAR;
  return district.meanHeight + village.heightEffect + heightTrait + fall + gain;
}

function positionOf(ageDays: number, random: Random): 'L' | 'H' {
  const right = ageDays < STANDING_FROM_DAY ? 'L' : 'H';
  if (ageDays < 300 || !random.chance(0.025)) return right;
  return right === 'L' ? 'H' : 'L';
}

function positionShift(ageDays: number, position: 'L' | 'H'): number {
  if (ageDays < STANDING_FROM_DAY) return position === 'H' ? -POSITION_DIFFERENCE_CM : 0;
  return position === 'L' ? POSITION_DIFFERENCE_CM : 0;
}

function bounded(z: number): number {
  return Math.min(Math.max(z, -4.5), 4.5);
}

function rounded(value: number, step: number): number {
  return Math.round(Math.round(value / step) * step * 10) / 10;
}
