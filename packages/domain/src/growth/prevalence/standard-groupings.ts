import { AGE_GROUPS, ageGroupOf } from './age-groups.ts';
import { exactMonthsColumn } from './exact-age.ts';
import type { Grouping, Survey } from './survey.ts';

const SEX_NAMES = ['Female', 'Male'] as const;
const SEX_PLACE = [-1, 1, 0];

/** The groupings of every survey: age, sex, age × sex, named as in WHO's output. */
export function standardGroupings(measures: Survey['measures']): Grouping[] {
  const { n } = measures;
  const months = exactMonthsColumn(measures);
  const age = new Int32Array(n);
  const sex = new Int32Array(n);
  const both = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const [group, place] = [ageGroupOf(months[i]!), SEX_PLACE[measures.sex[i]!] ?? -1];
    age[i] = group;
    sex[i] = place;
    both[i] = group < 0 || place < 0 ? -1 : place * AGE_GROUPS.length + group;
  }
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
