import type { PregnancyView } from '@konvergensi/contract';
import type { PersonRow, PregnancyRow } from '@konvergensi/db';
import { asksForOutcome, pregnancyRiskFacts, pregnancyStatus } from '@konvergensi/domain';
import { cm, gdl, yes } from './units.ts';

/** A pregnancy as it is shown, with the risks that follow from its facts and the woman's age. */
export function pregnancyView(
  row: PregnancyRow,
  woman: Pick<PersonRow, 'birth_date' | 'birth_date_kind'>,
  today: string,
): PregnancyView {
  const facts = {
    armCm: cm(row.arm_um),
    hbGdl: gdl(row.hb_cgdl),
    heightCm: cm(row.height_um),
    births: row.births,
    monthsSinceLastBirth: row.months_since_birth,
    history: row.history,
  };
  const aged = pregnancyRiskFacts(
    { birthDate: woman.birth_date, birthDateKind: woman.birth_date_kind },
    { facts, dueDate: row.due_date },
  );
  const { letter, codes } = pregnancyStatus(aged);
  const end = row.ended_on === null || row.ending === null ? null : { on: row.ended_on, ending: row.ending };
  const open = end === null ? { dueDate: row.due_date, knownFrom: row.known_from, end: null } : null;
  return {
    id: row.id,
    person: row.person,
    dueDate: row.due_date,
    lastPeriodOn: row.last_period_on,
    knownFrom: row.known_from,
    armCm: facts.armCm,
    hbGdl: facts.hbGdl,
    heightCm: facts.heightCm,
    births: row.births,
    monthsSinceBirth: row.months_since_birth,
    history: yes(row.history),
    measuredOn: row.measured_on,
    end,
    letter,
    risks: [...codes],
    asks: open !== null && row.asked_on === null && asksForOutcome(open, today),
    version: row.version,
  };
}
