import { AGE_GROUPS, ageGroupOf } from './age-groups.ts';
import { exactMonthsColumn } from './exact-age.ts';
import type { Grouping, Survey } from './survey.ts';

const SEX_NAMES = ['Female', 'Male'] as const;
const SEX_PLACE = [-1, 1, 0];

const AGE_NAMES = AGE_GROUPS.map(({ name }) => name);

/** Titles and groups of the groupings of every survey, as in WHO's output. */
export const STANDARD_GROUPINGS = [
  { title: 'Age group', names: AGE_NAMES },
  { title: 'Sex', names: SEX_NAMES },
  { title: 'Age + sex', names: SEX_NAMES.flatMap((sex) => AGE_NAMES.map((age) => `${age}.${sex}`)) },
] as const;

/** The groupings of every survey: age, sex, age × sex, named as in WHO's output. */
export function standardGroupings(measures: Survey['measures']): Grouping[] {
  const { n } = measures;
  const months = exactMonthsColumn(measures);
  const age = new Int32Array(n);
  const sex = new Int32Array(n);
  const ageSex = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const [group, place] = [ageGroupOf(months[i]!), SEX_PLACE[measures.sex[i]!] ?? -1];
    age[i] = group;
    sex[i] = place;
    ageSex[i] = group < 0 || place < 0 ? -1 : place * AGE_GROUPS.length + group;
  }
  const [ages, sexes, both] = STANDARD_GROUPINGS;
  return [
    { ...ages, codes: age, order: 'given' },
    { ...sexes, codes: sex, order: 'given' },
    { ...both, codes: ageSex, order: 'given' },
  ];
}
