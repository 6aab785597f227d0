import type { RegionSeed } from '@konvergensi/domain';
import type { DemoDistrict } from './districts.ts';
import { Random } from './random.ts';

export interface DemoPosyandu {
  readonly name: string;
  /** Day of the month on which it is held. */
  readonly heldOn: number;
  /** The step in cm to which lengths are read here. */
  readonly lengthStep: 0.1 | 0.5 | 1;
}

export interface DemoPuskesmas {
  readonly name: string;
  /** Share of the children who come to be measured. */
  readonly attendance: number;
  readonly decimalComma: boolean;
  /** Dates as `14/08/2026`, as they look after a trip through a spreadsheet. */
  readonly dayFirst: boolean;
}

export interface DemoVillage {
  readonly code: string;
  readonly kind: RegionSeed['kind'];
  readonly name: string;
  readonly subdistrict: string;
  readonly puskesmas: DemoPuskesmas;
  readonly posyandu: readonly DemoPosyandu[];
  /** Size beside the other villages of the district. */
  readonly weight: number;
  /** How far mean height-for-age of the village lies from that of the district. */
  readonly heightEffect: number;
}

const FLOWERS = 'MELATI MAWAR ANGGREK KENANGA DAHLIA CEMPAKA TERATAI SEROJA FLAMBOYAN KAMBOJA'.split(' ');

/** A district with its names and its villages: where made-up children live. */
export interface DemoPlace {
  readonly district: DemoDistrict & { readonly name: string; readonly province: string };
  readonly villages: readonly DemoVillage[];
}

export function demoPlace(district: DemoDistrict, regions: readonly RegionSeed[]): DemoPlace {
  const nameOf = (code: string) => regions.find((region) => region.code === code)?.name ?? code;
  return {
    district: { ...district, name: nameOf(district.code), province: nameOf(district.code.slice(0, 2)) },
    villages: demoVillages(district, regions),
  };
}

/** The real villages of a district with made-up facilities: a puskesmas a sub-district, in one of them two. */
function demoVillages(district: DemoDistrict, regions: readonly RegionSeed[]): DemoVillage[] {
  const random = new Random(`places/${district.code}`);
  const childrenOf = (code: string) => regions.filter(({ parent }) => parent === code);
  return childrenOf(district.code).flatMap((subdistrict) => {
    const villages = childrenOf(subdistrict.code);
    const second = subdistrict.code === district.secondPuskesmas.subdistrict ? district.secondPuskesmas.name : null;
    const centres = [subdistrict.name, ...(second === null ? [] : [second])].map((name) =>
      puskesmas(name, random.fork(`puskesmas/${name}`)),
    );
    return villages.map((village, index) => {
      const centre = centres[Math.floor((index / villages.length) * centres.length)];
      if (centre === undefined) throw new RangeError(`no puskesmas for ${village.code}`);
      return demoVillage(village, subdistrict.name, centre, random.fork(village.code));
    });
  });
}

function puskesmas(name: string, random: Random): DemoPuskesmas {
  return {
    name: `PKM ${name.toUpperCase()}`,
    attendance: random.between(0.77, 0.95),
    decimalComma: random.chance(0.25),
    dayFirst: random.chance(0.15),
  };
}

function demoVillage(
  { code, kind, name }: RegionSeed,
  subdistrict: string,
  centre: DemoPuskesmas,
  random: Random,
): DemoVillage {
  const weight = Math.exp(random.normal(0, 0.45)) * (kind === 'kelurahan' ? 1.8 : 1);
  const flower = random.pick(FLOWERS);
  const number = weight > 1.4 ? 3 : weight > 0.8 ? 2 : 1;
  return {
    code,
    kind,
    name,
    subdistrict,
    puskesmas: centre,
    posyandu: Array.from({ length: number }, (_, index) => posyandu(`${flower} ${index + 1}`, random.fork(index))),
    weight,
    heightEffect: random.normal(0, 0.18),
  };
}

function posyandu(name: string, random: Random): DemoPosyandu {
  const step = random.unit();
  return { name, heldOn: random.int(3, 22), lengthStep: step < 0.03 ? 1 : step < 0.13 ? 0.5 : 0.1 };
}
