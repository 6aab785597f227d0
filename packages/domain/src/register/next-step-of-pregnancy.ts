import { ageInDays } from '../period/civil-date.ts';

export type PregnancyStep = 'refer-today' | 'tell-end' | 'refer' | 'antenatal' | 'measure' | 'plan-birth' | 'go-on';

export interface PregnancyNow {
  readonly today: string;
  readonly dueDate: string;
  /** The due date has passed and nobody has said what happened. */
  readonly asks: boolean;
  readonly letter: 'N' | 'KEK' | 'RISTI' | null;
  readonly hbGdl: number | null;
  readonly armCm: number | null;
  /** A visit of the antenatal schedule is overdue. */
  readonly antenatalOverdue: boolean;
  /** An antenatal visit of this month is recorded. */
  readonly seenThisMonth: boolean;
}

/** Severe anaemia of pregnant women: below 7.0 g/dl (WHO, Guideline on haemoglobin cutoffs, 2024). */
const SEVERE_ANAEMIA = 7;
const PLAN_DAYS = 30;

/** The one thing to do next for a pregnant woman, the most urgent first. */
export function nextStepOfPregnancy(now: PregnancyNow): PregnancyStep {
  if (now.asks) return 'tell-end';
  if (now.hbGdl !== null && now.hbGdl < SEVERE_ANAEMIA) return 'refer-today';
  if (now.letter !== null && now.letter !== 'N' && !now.seenThisMonth) return 'refer';
  if (now.antenatalOverdue) return 'antenatal';
  if (now.armCm === null || now.hbGdl === null) return 'measure';
  return ageInDays(now.today, now.dueDate) <= PLAN_DAYS ? 'plan-birth' : 'go-on';
}
