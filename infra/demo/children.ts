import { dayOf } from './civil-day.ts';
import type { DemoDistrict } from './districts.ts';
import { childName, parentNames } from './names.ts';
import { demoNik } from './nik.ts';
import type { DemoPosyandu, DemoVillage } from './places.ts';
import { Random } from './random.ts';

/** A made-up child: what is written down of it, and what it is like. Days are days since 1970. */
export interface DemoChild {
  readonly random: Random;
  readonly village: DemoVillage;
  readonly posyandu: DemoPosyandu;
  readonly name: string;
  readonly sex: 1 | 2;
  readonly bornOn: number;
  readonly parents: string;
  readonly nik: string;
  readonly neighbourhood: { readonly rt: number; readonly rw: number; readonly hamlet: number };
  /** Lives in the village from this day until the second (null: still there). */
  readonly from: number;
  readonly until: number | null;
  /** How far the child lies from the mean of its village, as z. */
  readonly heightTrait: number;
  readonly weightTrait: number;
}

const FIRST_BIRTH = dayOf('2019-01-01');
const LAST_BIRTH = dayOf('2026-12-31');
const UNDER_FIVE_DAYS = 1_826;
const TWINS = 0.008;
const MOVED_IN = 0.03;
const MOVED_OUT = 0.03;

/** Every child of the district born from 2019 to 2026, village by village. */
export function* demoChildren(district: DemoDistrict, villages: readonly DemoVillage[]): Generator<DemoChild> {
  const births = (district.children * (LAST_BIRTH - FIRST_BIRTH + 1)) / UNDER_FIVE_DAYS;
  const total = villages.reduce((sum, { weight }) => sum + weight, 0);
  const random = new Random(`born/${district.code}`);
  let [weight, made] = [0, 0];
  for (const village of villages) {
    weight += village.weight;
    for (const end = Math.round((births * weight) / total); made < end; ) {
      const born = birth(village, random.fork(made), district.code);
      yield* born;
      made += born.length;
    }
  }
}

function birth(village: DemoVillage, random: Random, district: string): DemoChild[] {
  const family = {
    village,
    posyandu: random.pick(village.posyandu),
    bornOn: random.int(FIRST_BIRTH, LAST_BIRTH),
    parents: parentNames(random),
    neighbourhood: { rt: random.int(1, 8), rw: random.int(1, 4), hamlet: random.int(1, 4) },
  };
  const stay = { from: family.bornOn, until: null as number | null };
  if (random.chance(MOVED_IN)) stay.from += random.int(60, 1_500);
  else if (random.chance(MOVED_OUT)) stay.until = family.bornOn + random.int(90, 1_700);
  const first = child({ ...family, ...stay }, random.fork('a'), district);
  if (!random.chance(TWINS)) return [first];
  const second = child({ ...family, ...stay }, random.fork('b'), district);
  if (second.name.split(' ')[0] === first.name.split(' ')[0]) return [first];
  return [first, random.chance(0.25) && first.sex === second.sex ? { ...second, nik: first.nik } : second];
}

type Family = Pick<DemoChild, 'village' | 'posyandu' | 'bornOn' | 'parents' | 'neighbourhood' | 'from' | 'until'>;

function child(family: Family, random: Random, district: string): DemoChild {
  const sex = random.chance(0.512) ? 1 : 2;
  return {
    ...family,
    random,
    sex,
    name: childName(random, sex),
    nik: demoNik(random.fork('nik'), district, family.bornOn, sex),
    heightTrait: random.normal(0, 0.85),
    weightTrait: random.normal(0, 0.7),
  };
}
