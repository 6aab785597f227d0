import type { ChooseVillage, FreezePriority, SetPriority } from '@konvergensi/contract';
import { PRIORITY_PARTS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { decimal, type Form } from '../http/form.ts';
import type { FieldErrors } from '../ui/field.tsx';

export type Read<T> = { values: T } | { wrong: FieldErrors };

/** How the list is made, as typed: weights in percent. */
export function readSettings({ t }: View, form: Form): Read<SetPriority> {
  const weights = PRIORITY_PARTS.map((part) => decimal(form.text(`weight-${part}`)) ?? Number.NaN);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const wanted = Number(form.text('wanted'));
  const wrong: Record<string, string> = {};
  if (!(Math.abs(sum - 100) < 0.01) || weights.some((weight) => weight < 0)) {
    wrong['weight-prevalence'] = t('priority.weightsWrong', { n: Number.isNaN(sum) ? '?' : sum });
  }
  if (!/^\d{1,4}$/.test(form.text('wanted')) || wanted > 1000) wrong['wanted'] = t('priority.wantedWrong');
  if (Object.keys(wrong).length > 0) return { wrong };
  const [prevalence = 0, stunted = 0, gap = 0, risk = 0] = weights.map((weight) => weight / 100);
  const version = form.optional('version');
  return {
    values: {
      month: form.text('month'),
      wanted,
      weights: { prevalence, stunted, gap, risk },
      version: version === undefined ? null : Number(version),
    },
  };
}

const REASON_LETTERS = 10;

export function readChoice({ t }: View, form: Form, isFrozen: boolean): Read<ChooseVillage> {
  const typed = form.text('choice');
  const choice = typed === 'in' || typed === 'out' ? typed : null;
  const reason = form.text('reason');
  const decree = form.optional('decree') ?? null;
  const wrong: Record<string, string> = {};
  if (choice !== null && reason.length < REASON_LETTERS) wrong['reason'] = t('priority.reasonShort');
  if (isFrozen && decree === null) wrong['decree'] = t('priority.decreeWrong');
  if (Object.keys(wrong).length > 0) return { wrong };
  return { values: { village: form.text('village'), choice, reason: choice === null ? null : reason, decree } };
}

export function readFreeze({ t }: View, form: Form): Read<FreezePriority> {
  const decree = form.text('freezeDecree');
  const decreeOn = form.text('decreeOn');
  const wrong: Record<string, string> = {};
  if (decree.length < 3) wrong['freezeDecree'] = t('priority.decreeWrong');
  if (!/^\d{4}-\d\d-\d\d$/.test(decreeOn)) wrong['decreeOn'] = t('priority.dateWrong');
  if (!form.has('sure')) wrong['sure'] = t('priority.freezeMissing');
  if (Object.keys(wrong).length > 0) return { wrong };
  return { values: { decree, decreeOn, version: Number(form.text('version')) } };
}
