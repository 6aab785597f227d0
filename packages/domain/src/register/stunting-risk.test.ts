import { expect, it } from 'vitest';
import { stuntingRiskRulesOf } from '../reference/stunting-risk-rules.ts';
import { personOf, pregnancyOf } from './made-up-register.fixture.ts';
import { mayBeReminded } from './may-be-reminded.ts';
import { pregnancyRiskFacts } from './pregnancy-risk-facts.ts';
import { type FamilyRiskFacts, stuntingRisk } from './stunting-risk.ts';

const family: FamilyRiskFacts = {
  hasTarget: true,
  tooYoung: false,
  tooOld: false,
  tooClose: false,
  tooMany: false,
  modernContraception: false,
};
const good = { water: 'safe', toilet: 'shared' } as const;

it.each([
  ['no modern contraception counted until 2023', family, good, 2023, true, ['no-modern-contraception']],
  ['and not from 2024', family, good, 2024, false, []],
  ['open defecation', family, { water: 'improved', toilet: 'none' }, 2026, true, ['toilet']],
  [
    'a family without a target',
    { ...family, hasTarget: false },
    { water: 'unimproved', toilet: 'none' },
    2026,
    false,
    [],
  ],
  ['not asked is neither', { ...family, tooMany: null }, good, 2026, null, []],
  [
    'one risk is enough whatever was not asked',
    { ...family, tooMany: null, tooOld: true },
    good,
    2026,
    true,
    ['too-old'],
  ],
] as const)('a family at risk of stunting: %s', (_name, facts, house, year, atRisk, risks) => {
  expect(stuntingRisk(facts, house, stuntingRiskRulesOf(year))).toMatchObject({ atRisk, risks });
});

it('nobody is reminded of a death, a departure or a loss; her own care after it is hers', () => {
  const mother = personOf({ id: 'Ibu' });
  const lost = pregnancyOf({ person: 'Ibu', end: { on: '2026-03-02', outcome: 'stillbirth' } });
  expect(mayBeReminded(mother)).toBe(true);
  expect(mayBeReminded(mother, lost)).toBe(false);
  expect(mayBeReminded(mother, pregnancyOf({ person: 'Ibu' }))).toBe(true);
  for (const gone of [{ diedOn: '2026-03-02' }, { leftOn: '2026-03-02' }])
    expect(
      mayBeReminded(personOf({ id: 'A', residence: { livedFrom: null, leftOn: null, diedOn: null, ...gone } })),
    ).toBe(false);
});

it('the age that makes a risk is that at the beginning of the pregnancy; of an unknown birth date it is not recorded', () => {
  const pregnancy = pregnancyOf({ person: 'Ibu', dueDate: '2026-10-08' });
  expect(pregnancyRiskFacts(personOf({ id: 'A', birthDate: '2006-01-02' }), pregnancy).ageYears).toBe(19);
  expect(pregnancyRiskFacts(personOf({ id: 'A', birthDate: '2006-01-01' }), pregnancy).ageYears).toBe(20);
  const unknown = personOf({ id: 'A', birthDate: '1900-01-01', birthDateKind: 'unknown' });
  expect(pregnancyRiskFacts(unknown, pregnancy).ageYears).toBeNull();
});
