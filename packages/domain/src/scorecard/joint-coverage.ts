import type { ServiceCode } from '../service/service-code.ts';
import type { CountedPerson } from './judge-person.ts';
import { dueOf } from './tally.ts';

/** How many people received everything due, and what single service would add most to them. */
export interface JointCoverage {
  /** People with something due, all of it judged. */
  readonly people: number;
  readonly complete: number;
  /** People with a cell that cannot be judged: in neither figure. */
  readonly undecided: number;
  /** Services by the number of people who lack only this one, most first. */
  readonly lift: readonly { readonly service: ServiceCode; readonly people: number }[];
}

/** Joint coverage beside the marginals: each of ten services at 90 % may still leave few people with all ten. */
export function jointCoverage(scores: readonly CountedPerson[]): JointCoverage {
  const judged = scores.filter(({ tally }) => tally.notJudged === 0 && dueOf(tally) > 0);
  const lacking = new Map<ServiceCode, number>();
  for (const { cells, tally } of judged) {
    const missed = tally.missed === 1 ? cells.find(({ verdict }) => verdict === 'T') : undefined;
    if (missed !== undefined) lacking.set(missed.service, (lacking.get(missed.service) ?? 0) + 1);
  }
  return {
    people: judged.length,
    complete: judged.filter(({ tally }) => tally.missed === 0).length,
    undecided: scores.filter(({ tally }) => tally.notJudged > 0).length,
    lift: [...lacking]
      .map(([service, people]) => ({ service, people }))
      .sort((a, b) => b.people - a.people || (a.service < b.service ? -1 : 1)),
  };
}
