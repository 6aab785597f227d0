import { ageInDays, firstDayOf, type MeasurementFact, type Sex, zScores } from '@konvergensi/domain';

/** Months of the year that is measured. */
export const MONTHS = Array.from({ length: 12 }, (_, i) => 2025 * 12 + i);
export const VILLAGES_OF_SUBDISTRICT = 20;

export interface MadeUpRow {
  village: number;
  period: number;
  person: string;
  sex: Sex;
  birthDate: string;
  measurement: MeasurementFact;
}

/** The same numbers on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const day = (month: number, date: number): string => `${firstDayOf(month).slice(0, 8)}${String(date).padStart(2, '0')}`;

/** Children of a village, each measured once in each of the twelve months: weights of 1 % are missing, 1 % are wild. */
export function* rowsOfVillage(village: number, children: number): Generator<MadeUpRow> {
  const random = seeded(village * 7919 + 1);
  for (let n = 0; n < children; n += 1) {
    const sex: Sex = random() < 0.5 ? 1 : 2;
    const born = MONTHS[0]! - 1 - Math.floor(random() * 46);
    const birthDate = day(born, 1 + Math.floor(random() * 28));
    const small = random() * 0.16 - 0.11;
    for (const period of MONTHS) {
      const age = period - born;
      const cm = (49 + 33 * (1 - Math.exp(-age / 13)) + age * 0.52) * (1 + small);
      const kg = (3.3 + 6.2 * (1 - Math.exp(-age / 8)) + age * 0.13) * (1 + small + random() * 0.1 - 0.05);
      const chance = random();
      yield {
        village,
        period,
        person: `${village}-${n}`,
        sex,
        birthDate,
        measurement: {
          person: `${village}-${n}`,
          date: day(period, 5 + Math.floor(random() * 20)),
          weightG: chance < 0.01 ? null : Math.round(kg * (chance < 0.02 ? 3000 : 1000)),
          lengthUm: Math.round(cm * 10) * 1000,
          position: age < 24 ? 'L' : 'H',
          oedema: chance > 0.999,
        },
      };
    }
  }
}

/** The z-scores that PostgreSQL is given ready-made, with the flag of each. */
export function scoresOf({ sex, birthDate, measurement: m }: MadeUpRow) {
  const ageDays = ageInDays(birthDate, m.date);
  const { indices } = zScores({
    sex,
    ageDays,
    weightKg: m.weightG === null ? null : m.weightG / 1000,
    lengthCm: m.lengthUm === null ? null : m.lengthUm / 10_000,
    position: m.position,
    oedema: m.oedema,
  });
  return { ageDays, indices };
}
