import type { Role } from '../access/roles.ts';

/** Who hands in numbers of targets of a sub-district, each with the head that verifies them: form U1 of 2025. */
export const TARGET_FORM_SOURCES = ['kecamatan', 'puskesmas', 'plkb'] as const;
export type TargetFormSource = (typeof TARGET_FORM_SOURCES)[number];

export const TARGET_FORM_HANDS: Readonly<Record<TargetFormSource, { writes: Role; verifies: Role }>> = {
  kecamatan: { writes: 'subdistrict_officer', verifies: 'camat' },
  puskesmas: { writes: 'puskesmas_officer', verifies: 'puskesmas_head' },
  plkb: { writes: 'plkb', verifies: 'plkb_verifier' },
};

export const TARGET_FORM_GROUPS = ['pregnant', 'underTwo', 'underFive'] as const;
export type TargetFormGroup = (typeof TARGET_FORM_GROUPS)[number];
export type TargetNumbers = Readonly<Record<TargetFormGroup, number>>;

/** Children of 0-23 months are among those of 0-59. */
export const refuseTargetNumbers = ({ underTwo, underFive }: TargetNumbers): 'under-two-above' | null =>
  underTwo > underFive ? 'under-two-above' : null;

/** Between the offices more than this much of the largest number, and more than two people, is worth asking about. */
const FAR_APART = 0.1;
const FEW = 2;

/** Groups in which what the offices say lies far apart. */
export function groupsApart(said: readonly (TargetNumbers | null)[]): TargetFormGroup[] {
  const given = said.filter((one) => one !== null);
  return TARGET_FORM_GROUPS.filter((group) => {
    const numbers = given.map((one) => one[group]);
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    return given.length > 1 && most - least > FEW && (most - least) / most > FAR_APART;
  });
}
