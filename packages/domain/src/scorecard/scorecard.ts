import { type PackageCode, SERVICE_PACKAGES, type ServicePackages } from '../reference/service-packages.ts';
import type { ServiceCode } from '../service/service-code.ts';
import type { CountedPerson } from './judge-person.ts';
import type { CountedCell } from './judged-cell.ts';
import type { ListCode, ScorecardRules } from './rule-set.ts';
import { addTallies, type Tally, tallyOf } from './tally.ts';

/** One line of form 4, table 3. `partOf`: shown beside that indicator (fathers' counselling), in no sum. */
export interface IndicatorScore {
  readonly service: ServiceCode;
  readonly wording: string;
  readonly partOf: ServiceCode | null;
  readonly tally: Tally;
}

export interface ListScore {
  readonly people: number;
  readonly indicators: readonly IndicatorScore[];
  readonly tally: Tally;
}

/** A cell set to "not due" by a person, for whoever verifies the quarter. */
export interface HandCell {
  readonly person: string;
  readonly service: ServiceCode;
  readonly reason: string;
  readonly ruled: CountedCell['verdict'];
}

export interface Scorecard extends Readonly<Record<ListCode, ListScore>> {
  /** Mothers and children: the convergence of the village. PAUD stands apart. */
  readonly together: Tally;
  /** The five packages over all three lists: their sum is `together` and PAUD. */
  readonly packages: Readonly<Record<PackageCode, Tally>>;
  readonly setByHand: readonly HandCell[];
}

function listScore(list: ListCode, people: readonly CountedPerson[], rules: ScorecardRules): ListScore {
  const own = people.filter((person) => person.list === list);
  const indicators = rules.lists[list].map(({ service, wording, partOf }) => {
    const cells = own.flatMap(({ cells, parts }) => (partOf === undefined ? cells : parts));
    const tally = tallyOf(cells.filter((cell) => cell.service === service));
    return { service, wording, partOf: partOf ?? null, tally };
  });
  return { people: own.length, indicators, tally: addTallies(own.map(({ tally }) => tally)) };
}

function packageScores(cells: readonly CountedCell[], { packages }: ServicePackages): Record<PackageCode, Tally> {
  const of = (code: PackageCode): Tally =>
    tallyOf(cells.filter(({ service }) => packages[code].services.includes(service)));
  return {
    kia: of('kia'),
    'konseling-gizi': of('konseling-gizi'),
    'sanitasi-air': of('sanitasi-air'),
    'perlindungan-sosial': of('perlindungan-sosial'),
    paud: of('paud'),
  };
}

function handCells(people: readonly CountedPerson[]): HandCell[] {
  return people.flatMap(({ id, cells }) => {
    return cells.flatMap(({ service, byHand }) => (byHand === null ? [] : [{ person: id, service, ...byHand }]));
  });
}

/**
 * The scorecard of a quarter (form 4, tables 3 and 4) from the people judged, whichever village or posyandu they are of:
 * ΣY ÷ Σ(total − TS), never a mean of percentages. Lists may be empty. People are in any order; `setByHand` is by person.
 */
export function scorecard(
  people: readonly CountedPerson[],
  rules: ScorecardRules,
  packages: ServicePackages = SERVICE_PACKAGES,
): Scorecard {
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const [mothers, children] = [listScore('mothers', sorted, rules), listScore('children', sorted, rules)];
  return {
    mothers,
    children,
    paud: listScore('paud', sorted, rules),
    together: addTallies([mothers.tally, children.tally]),
    packages: packageScores(
      sorted.flatMap(({ cells }) => cells),
      packages,
    ),
    setByHand: handCells(sorted),
  };
}
