import { addDays } from '../period/shift-date.ts';
import { TARGET_LIMITS_2019, type TargetLimits } from '../reference/target-limits.ts';
import { PREGNANCY_DAYS } from './gestation.ts';
import type { Pregnancy, PregnancyOutcome } from './pregnancy.ts';
import type { Residence } from './residence.ts';
import { type End, type Gone, type Start, spanOf, type TargetSpan } from './target-span.ts';

const GONE_BY: Readonly<Record<PregnancyOutcome, Gone>> = {
  'live-birth': 'gave-birth',
  stillbirth: 'pregnancy-lost',
  miscarriage: 'pregnancy-lost',
  'maternal-death': 'died',
  moved: 'moved',
  unknown: 'outcome-unknown',
};

function starts(pregnancy: Pregnancy, residence: Residence): [Start, ...Start[]] {
  return [
    [addDays(pregnancy.dueDate, -PREGNANCY_DAYS), 'not-yet-pregnant'],
    [pregnancy.knownFrom, 'not-yet-known'],
    [residence.livedFrom, 'not-yet-here'],
  ];
}

const leaving = ({ diedOn, leftOn }: Residence): readonly End[] => [
  [diedOn, 'died'],
  [leftOn, 'moved'],
];

/** The first day after a birth or loss, where the mother keeps her care; null where the pregnancy ended otherwise. */
export function deliveryOf({ end }: Pregnancy, limits: TargetLimits): string | null {
  return end !== null && limits.postPartumAfter.includes(end.outcome) ? end.on : null;
}

function pregnancyEnd(pregnancy: Pregnancy, limits: TargetLimits): End {
  const { end, dueDate } = pregnancy;
  if (end === null) return [addDays(dueDate, limits.openDaysAfterDue), 'outcome-unknown'];
  const gone = GONE_BY[end.outcome];
  return [gone === 'gave-birth' || gone === 'pregnancy-lost' ? addDays(end.on, -1) : end.on, gone];
}

/**
 * When a woman is a target as pregnant: from the beginning of the pregnancy (due date − 280 days) or the day the village
 * learned of it, to the day before birth or loss. Overdue women stay; without a recorded end for the weeks of the limits.
 */
export function pregnantSpan(pregnancy: Pregnancy, residence: Residence, limits = TARGET_LIMITS_2019): TargetSpan {
  return spanOf('pregnant', starts(pregnancy, residence), [...leaving(residence), pregnancyEnd(pregnancy, limits)]);
}

/** When a woman is a post-partum target: from the day of birth or loss (day 0) to day 42; null without one. */
export function postPartumSpan(
  pregnancy: Pregnancy,
  residence: Residence,
  limits = TARGET_LIMITS_2019,
): TargetSpan | null {
  const on = deliveryOf(pregnancy, limits);
  if (on === null) return null;
  return spanOf(
    'post-partum',
    [
      [on, 'pregnant'],
      [residence.livedFrom, 'not-yet-here'],
    ],
    [...leaving(residence), [addDays(on, limits.postPartumDays), 'post-partum-over']],
  );
}

/** Pregnant and post-partum together: a woman's row on form 3A. */
export function motherSpan(pregnancy: Pregnancy, residence: Residence, limits = TARGET_LIMITS_2019): TargetSpan {
  const on = deliveryOf(pregnancy, limits);
  const end: End =
    on === null ? pregnancyEnd(pregnancy, limits) : [addDays(on, limits.postPartumDays), 'post-partum-over'];
  return spanOf('mother', starts(pregnancy, residence), [...leaving(residence), end]);
}
