import type { LineValues } from './line/line-kinds.ts';

export interface ActorVillage {
  readonly code: string;
  /** Only a desa has a village budget, cadres by decree of its head, and rules of its own. */
  readonly isDesa: boolean;
  readonly cadres: readonly Pick<LineValues<'cadre'>, 'decree' | 'trainedOn' | 'fee' | 'feeSource' | 'coachedOn'>[];
  /** Months of the year with records of services, and months that have begun. */
  readonly months: number;
  readonly meetings: number;
  /** Village funds of the year; `null` where nothing was entered. */
  readonly funds: { readonly total: number; readonly stunting: number } | null;
  readonly measured: number;
  readonly stunted: number;
  /** D and S; `null` without a source of targets. */
  readonly coverage: { readonly weighed: number; readonly target: number } | null;
}

const FEWEST_MEASURED = 30;
const LEAST_COVERAGE = 0.8;

/**
 * May a desa be called free of stunting? Only with D/S of 80 % and 30 children measured; otherwise it cannot be said. A
 * stunted child is enough to say no.
 */
export function freeOfStunting({ stunted, measured, coverage }: ActorVillage): 'free' | 'not-free' | 'unknown' {
  if (stunted > 0) return 'not-free';
  const isCovered = coverage !== null && coverage.target > 0 && coverage.weighed / coverage.target >= LEAST_COVERAGE;
  return isCovered && measured >= FEWEST_MEASURED ? 'free' : 'unknown';
}

/** How many of how many villages; `null` where there is no desa, as in most cities: written as a dash. */
export type OfDesa = { readonly done: number; readonly of: number } | null;

export interface ActorSums {
  readonly withCadre: OfDesa;
  readonly trained: OfDesa;
  readonly active: OfDesa;
  readonly paidByVillage: OfDesa;
  readonly coached: OfDesa;
  readonly met: OfDesa;
  /** Rupiah for stunting out of all village funds, over the desa that entered them. */
  readonly funds: OfDesa;
  readonly free: OfDesa;
}

/** A cadre is active with records in three of four months that have begun. */
const LEAST_ACTIVE = 0.75;

export const isActive = (months: number, begun: number): boolean => begun > 0 && months / begun >= LEAST_ACTIVE;

/** Indicators of cadres, village meetings and budgets: desa alone count, a kelurahan is never in the denominator. */
export function sumActors(villages: readonly ActorVillage[], begun: number): ActorSums {
  const desa = villages.filter(({ isDesa }) => isDesa);
  const count = (is: (village: ActorVillage) => boolean): OfDesa =>
    desa.length === 0 ? null : { done: desa.filter(is).length, of: desa.length };
  const entered = desa.flatMap(({ funds }) => (funds === null ? [] : [funds]));
  const rupiah = (of: 'total' | 'stunting') => entered.reduce((sum, funds) => sum + funds[of], 0);
  return {
    withCadre: count(({ cadres }) => cadres.some(({ decree }) => decree !== null)),
    trained: count(({ cadres }) => cadres.some(({ trainedOn }) => trainedOn !== null)),
    active: count(({ months }) => isActive(months, begun)),
    paidByVillage: count(({ cadres }) => cadres.some(({ feeSource }) => feeSource === 'apbdes')),
    coached: count(({ cadres }) => cadres.some(({ coachedOn }) => coachedOn !== null)),
    met: count(({ meetings }) => meetings > 0),
    funds: entered.length === 0 ? null : { done: rupiah('stunting'), of: rupiah('total') },
    free: count((village) => freeOfStunting(village) === 'free'),
  };
}
