import type { CommitmentView, PutCommitment } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { decimal, type Form, versionOf } from '../http/form.ts';
import type { FieldErrors } from '../ui/field.tsx';

const LEAST_LETTERS = 10;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A commitment as typed, or what is wrong with which field. */
export function readCommitmentForm({ t }: View, form: Form): { values: PutCommitment } | { wrong: FieldErrors } {
  const wrong: Record<string, string> = {};
  const percent = (name: string): number | null => {
    const value = decimal(form.text(name));
    if (Number.isNaN(value)) wrong[name] = t('ledger.numberWrong');
    return value;
  };
  const day = (name: string): string => {
    const value = form.text(name);
    if (!DAY.test(value)) wrong[name] = t('ledger.dateWrong');
    return value;
  };
  const what = form.text('what');
  if (what.length < LEAST_LETTERS) wrong['what'] = t('ledger.short');
  const rupiah = form.text('budget').replace(/\./g, '');
  if (!/^\d*$/.test(rupiah)) wrong['budget'] = t('ledger.budgetWrong');
  const values: PutCommitment = {
    meeting: form.optional('meeting') ?? null,
    what,
    ownerAgency: form.text('ownerAgency') as CommitmentView['ownerAgency'],
    ownerName: form.text('ownerName'),
    villages: form
      .all('villages')
      .flatMap((line) => line.split(/[\s,;]+/))
      .filter(Boolean),
    indicator: form.optional('indicator') ?? null,
    baseline: percent('baseline'),
    target: percent('target'),
    madeOn: day('madeOn'),
    dueOn: day('dueOn'),
    budgetLine: form.optional('budgetLine') ?? null,
    budget: rupiah === '' ? null : Number(rupiah),
    problem: form.optional('problem') ?? null,
    cause: form.optional('cause') ?? null,
    version: versionOf(form),
  };
  return Object.keys(wrong).length > 0 ? { wrong } : { values };
}

/** Fields that the api may name; a village's place in the list is the field itself. */
export const LEDGER_FIELDS = [
  'what',
  'ownerAgency',
  'villages',
  'indicator',
  'madeOn',
  'dueOn',
  'meeting',
  'budgetLine',
  'problem',
  'cause',
];
const TYPED = ['id', 'version', 'ownerName', 'baseline', 'target', 'budget', ...LEDGER_FIELDS];

/** What was typed, to be shown again. */
export const typedCommitment = (form: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(TYPED.map((name) => [name, name === 'villages' ? form.all(name).join('\n') : form.text(name)]));
