import type { PutPregnancy } from '@konvergensi/contract';

/** How the register stores what people give in centimetres, kilograms and g/dl. */
export const um = (cm: number | null): number | null => (cm === null ? null : Math.round(cm * 10_000));
export const cm = (stored: number | null): number | null => (stored === null ? null : stored / 10_000);
export const grams = (kg: number | null): number | null => (kg === null ? null : Math.round(kg * 1000));
export const kg = (stored: number | null): number | null => (stored === null ? null : stored / 1000);
export const cgdl = (gdl: number | null): number | null => (gdl === null ? null : Math.round(gdl * 100));
export const gdl = (stored: number | null): number | null => (stored === null ? null : stored / 100);
export const bit = (yes: boolean | null): 0 | 1 | null => (yes === null ? null : yes ? 1 : 0);
export const yes = (stored: 0 | 1 | null): boolean | null => (stored === null ? null : stored === 1);

type Measured = Pick<PutPregnancy, 'armCm' | 'hbGdl' | 'heightCm'>;
export const measuredColumns = (it: Measured) => ({
  arm_um: um(it.armCm),
  hb_cgdl: cgdl(it.hbGdl),
  height_um: um(it.heightCm),
});
