import { AGE_GROUPS, ageGroupOf } from './age-groups.ts';
import { exactMonthsColumn } from './exact-age.ts';
import type { Grouping, Survey } from './survey.ts';

const SEX_NAMES = ['Female', 'Male'] as const;
const SEX_PLACE = [-1, 1, 0];

/** The groupings of every survey: age, sex, age × sex, named as in WHO's output. */
export function standardGroupings(measures: Survey['measures']): Grouping[] {
  const age = Int32Array.from(exactMonthsColumn(measures), ageGroupOf);
  const sex = Int32Array.from(measures.sex.subarray(0, measures.n), (code) => SEX_PLACE[code] ?? -1);
  const both = age.map((group, i) => (group < 0 || sex[i]! < 0 ? -1 : sex[i]! * AGE_GROUPS.length + group));
  const ageNames = AGE_GROUPS.map(({ name }) => name);
  return [
    { title: 'Age group', names: ageNames, codes: age, order: 'given' },
    { title: 'Sex', names: SEX_NAMES, codes: sex, order: 'given' },
    {
      title: 'Age + sex',
      names: SEX_NAMES.flatMap((sexName) => ageNames.map((ageName) => `${ageName}.${sexName}`)),
      codes: both,
      order: 'given',
    },
  ];
}
