/** The age groups of WHO's standard analysis: exact months, the lower limit included and the upper one not. */
export const AGE_GROUPS = [
  { name: '00-05 mo', from: 0, below: 6 },
  { name: '06-11 mo', from: 6, below: 12 },
  { name: '12-23 mo', from: 12, below: 24 },
  { name: '24-35 mo', from: 24, below: 36 },
  { name: '36-47 mo', from: 36, below: 48 },
  { name: '48-59 mo', from: 48, below: 60 },
] as const;

/** Place in AGE_GROUPS of an age in exact months, −1 for none. */
export function ageGroupOf(months: number): number {
  if (!(months >= 0 && months < 60)) return -1;
  return months < 12 ? Math.floor(months / 6) : 1 + Math.floor(months / 12);
}
