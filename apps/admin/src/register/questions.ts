import type { View } from '../format/view.ts';
import type { EntryField } from './entry-form.tsx';

const WATER = ['safe', 'improved', 'unimproved'] as const;
const TOILET = ['safe', 'improved', 'shared', 'unimproved', 'none'] as const;
const WASTE = ['closed', 'open', 'none'] as const;
const INSURANCE = ['assisted', 'paid', 'none'] as const;

export function householdQuestions({ t }: View, today: string): EntryField[] {
  return [
    { name: 'dusun', kind: 'text', label: t('reg.dusun') },
    { name: 'rt', kind: 'text', label: t('reg.rt') },
    { name: 'rw', kind: 'text', label: t('reg.rw') },
    { name: 'address', kind: 'text', label: t('reg.address') },
    {
      name: 'water',
      kind: 'select',
      label: t('reg.waterAsk'),
      options: WATER.map((value) => ({ value, label: t(`reg.water.${value}`) })),
    },
    {
      name: 'toilet',
      kind: 'select',
      label: t('reg.toiletAsk'),
      options: TOILET.map((value) => ({ value, label: t(`reg.toilet.${value}`) })),
    },
    {
      name: 'wasteWater',
      kind: 'select',
      label: t('reg.wasteAsk'),
      options: WASTE.map((value) => ({ value, label: t(`reg.waste.${value}`) })),
    },
    {
      name: 'insurance',
      kind: 'select',
      label: t('reg.insuranceAsk'),
      options: INSURANCE.map((value) => ({ value, label: t(`reg.insurance.${value}`) })),
    },
    { name: 'welfareDecile', kind: 'number', label: t('reg.decile'), hint: t('reg.decileHint') },
    { name: 'conditionsOn', kind: 'date', label: t('reg.conditionsOn'), max: today },
  ];
}

export function familyQuestions({ t }: View, today: string): EntryField[] {
  return [
    { name: 'name', kind: 'text', label: t('reg.head'), required: true },
    { name: 'card', kind: 'text', label: t('reg.card'), hint: t('reg.cardHint') },
    { name: 'fertileCouple', kind: 'yes-no', label: t('reg.fertileCouple') },
    { name: 'tooYoung', kind: 'yes-no', label: t('reg.risk.too-young') },
    { name: 'tooOld', kind: 'yes-no', label: t('reg.risk.too-old') },
    { name: 'tooClose', kind: 'yes-no', label: t('reg.risk.too-close') },
    { name: 'tooMany', kind: 'yes-no', label: t('reg.risk.too-many') },
    { name: 'modernContraception', kind: 'yes-no', label: t('reg.contraception') },
    { name: 'assessedOn', kind: 'date', label: t('reg.assessedOn'), max: today },
  ];
}

interface Offered {
  mothers: readonly { id: string; name: string }[];
  posyandu: readonly { id: string; name: string }[];
}

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

export function personQuestions({ t }: View, today: string, { mothers, posyandu }: Offered): EntryField[] {
  return [
    { name: 'name', kind: 'text', label: t('reg.name'), hint: t('reg.nameHint') },
    {
      name: 'sex',
      kind: 'choice',
      label: t('reg.sex'),
      required: true,
      options: (['L', 'P'] as const).map((value) => ({ value, label: t(`sex.${value}`) })),
    },
    { name: 'birthDate', kind: 'date', label: t('reg.birthDate'), max: today },
    {
      name: 'birthDateKind',
      kind: 'select',
      label: t('reg.birthDateKind'),
      required: true,
      options: (['exact', 'estimated', 'unknown'] as const).map((value) => ({
        value,
        label: t(`reg.birthDateKind.${value}`),
      })),
    },
    { name: 'nik', kind: 'text', label: t('reg.nik'), hint: t('reg.nikHint') },
    { name: 'mother', kind: 'select', label: t('reg.mother'), options: named(mothers) },
    { name: 'parents', kind: 'text', label: t('reg.parents'), hint: t('reg.parentsHint') },
    { name: 'guardian', kind: 'text', label: t('reg.guardian') },
    { name: 'birthOrder', kind: 'number', label: t('reg.birthOrder') },
    { name: 'birthWeightKg', kind: 'number', label: t('reg.birthWeight') },
    { name: 'birthLengthCm', kind: 'number', label: t('reg.birthLength') },
    { name: 'posyandu', kind: 'select', label: t('reg.posyandu'), options: named(posyandu) },
    { name: 'kiaNumber', kind: 'text', label: t('reg.kia') },
    { name: 'phone', kind: 'text', label: t('reg.phone') },
    { name: 'rt', kind: 'text', label: t('reg.rt') },
    { name: 'rw', kind: 'text', label: t('reg.rw') },
    { name: 'address', kind: 'text', label: t('reg.address') },
    { name: 'livedFrom', kind: 'date', label: t('reg.livedFrom'), hint: t('reg.livedFromHint'), max: today },
  ];
}

export function pregnancyQuestions({ t }: View, today: string): EntryField[] {
  return [
    { name: 'dueDate', kind: 'date', label: t('reg.dueDate'), hint: t('reg.dueDateHint') },
    { name: 'lastPeriodOn', kind: 'date', label: t('reg.lastPeriod'), max: today },
    { name: 'knownFrom', kind: 'date', label: t('reg.knownFrom'), hint: t('reg.knownFromHint'), max: today },
    { name: 'armCm', kind: 'number', label: t('reg.arm') },
    { name: 'hbGdl', kind: 'number', label: t('reg.hb') },
    { name: 'heightCm', kind: 'number', label: t('reg.height') },
    { name: 'births', kind: 'number', label: t('reg.births') },
    { name: 'monthsSinceBirth', kind: 'number', label: t('reg.spacing') },
    { name: 'history', kind: 'yes-no', label: t('reg.history') },
    { name: 'measuredOn', kind: 'date', label: t('reg.measuredOn'), max: today },
  ];
}

const ENDINGS = ['live-birth', 'stillbirth', 'miscarriage', 'maternal-death', 'moved', 'unknown'] as const;

export function endQuestions({ t }: View, today: string): EntryField[] {
  return [
    {
      name: 'ending',
      kind: 'choice',
      label: t('reg.endingAsk'),
      required: true,
      options: ENDINGS.map((value) => ({ value, label: t(`reg.ending.${value}`) })),
    },
    { name: 'on', kind: 'date', label: t('reg.on'), required: true, max: today },
  ];
}

export function newbornQuestions({ t }: View, n: number): EntryField[] {
  return [
    {
      name: `sex${n}`,
      kind: 'select',
      label: t('reg.sex'),
      options: (['L', 'P'] as const).map((value) => ({ value, label: t(`sex.${value}`) })),
    },
    { name: `name${n}`, kind: 'text', label: t('reg.name'), hint: t('reg.babyNameHint') },
    { name: `weightKg${n}`, kind: 'number', label: t('reg.birthWeight') },
    { name: `lengthCm${n}`, kind: 'number', label: t('reg.birthLength') },
  ];
}

export function leaveQuestions({ t }: View, today: string): EntryField[] {
  return [
    {
      name: 'reason',
      kind: 'choice',
      label: t('reg.reasonAsk'),
      required: true,
      options: (['moved', 'died', 'not_resident', 'double'] as const).map((value) => ({
        value,
        label: t(`reg.left.${value}`),
      })),
    },
    { name: 'on', kind: 'date', label: t('reg.on'), required: true, max: today },
    { name: 'to', kind: 'text', label: t('reg.moveTo'), hint: t('reg.moveToHint') },
  ];
}

const CATIN_ENDINGS = ['married', 'cancelled', 'moved', 'died'] as const;

/** What was measured before marriage is asked of health workers only. */
export function catinQuestions({ t }: View, today: string, isHealthWorker: boolean): EntryField[] {
  const measured: EntryField[] = [
    { name: 'armCm', kind: 'number', label: t('reg.arm') },
    { name: 'hbGdl', kind: 'number', label: t('reg.hb') },
    { name: 'heightCm', kind: 'number', label: t('reg.height') },
    { name: 'weightKg', kind: 'number', label: t('reg.weight') },
    { name: 'smoke', kind: 'yes-no', label: t('reg.smoke') },
  ];
  return [
    { name: 'weddingOn', kind: 'date', label: t('reg.weddingOn'), required: true },
    { name: 'partnerName', kind: 'text', label: t('reg.partner') },
    ...(isHealthWorker ? measured : []),
    {
      name: 'how',
      kind: 'select',
      label: t('reg.catinHow'),
      hint: t('reg.catinHowHint'),
      options: CATIN_ENDINGS.map((value) => ({ value, label: t(`reg.catinEnd.${value}`) })),
    },
    { name: 'endOn', kind: 'date', label: t('reg.catinEndOn'), max: today },
  ];
}
