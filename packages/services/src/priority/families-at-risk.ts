import { type FamilyGroupRow, familyGroups, type Statement } from '@konvergensi/db';
import { addDays, monthlyBirthday, stuntingRisk, stuntingRiskRulesOf, type VillageCase } from '@konvergensi/domain';
import { yes } from '../register/units.ts';

const POST_PARTUM_DAYS = 42;
const UNDER_FIVE_MONTHS = 60;

export const familiesOn = (district: number, today: string): Statement =>
  familyGroups(district, {
    today,
    bornAfter: monthlyBirthday(today, -UNDER_FIVE_MONTHS),
    since: addDays(today, -POST_PARTUM_DAYS),
  });

type Families = NonNullable<VillageCase['families']>;

/**
 * By village, its families and those at risk of stunting (KRS) by the list of the year, as they are recorded today. Those of
 * which too little is recorded to say so are among all families and not among those at risk.
 */
export function familiesAtRisk(rows: readonly FamilyGroupRow[], today: string): Map<number, Families> {
  const rules = stuntingRiskRulesOf(Number(today.slice(0, 4)));
  const found = new Map<number, Families>();
  for (const row of rows) {
    const facts = {
      hasTarget: row.has_target === 1,
      tooYoung: yes(row.too_young),
      tooOld: yes(row.too_old),
      tooClose: yes(row.too_close),
      tooMany: yes(row.too_many),
      modernContraception: yes(row.modern_contraception),
    };
    const house = { water: row.water, toilet: row.toilet } as Parameters<typeof stuntingRisk>[1];
    const { atRisk } = stuntingRisk(facts, house, rules);
    const sum = found.get(row.village) ?? { atRisk: 0, all: 0 };
    found.set(row.village, { atRisk: sum.atRisk + (atRisk === true ? row.n : 0), all: sum.all + row.n });
  }
  return found;
}
