import type { ScorecardView } from '@konvergensi/contract';
import {
  addTallies,
  formatMonth,
  formatPeriod,
  type IndicatorScore,
  jointCoverage,
  type ListScore,
  type PackageCode,
  type Period,
  type PersonScore,
  paudMonths,
  periodContaining,
  type Scorecard,
  type ScoredChild,
  SERVICE_PACKAGES,
  scorecard,
  targetCounts,
} from '@konvergensi/domain';
import { type JudgedVillage, judgeVillage } from './judge-village.ts';
import type { ScorecardFacts } from './village-scorecard.ts';

type Card = Omit<ScorecardView, 'village' | 'period' | 'rules' | 'state' | 'funds' | 'posyandu'>;

interface Shown {
  readonly names: boolean;
  readonly posyandu: string | undefined;
}

/** A quarter: people, indicators, packages, joint coverage, targets. */
export function quarterCard(loaded: ScorecardFacts, { names, posyandu }: Shown): Card {
  const { rules } = loaded.rules;
  const judged = judgeVillage(loaded.facts, loaded.period, rules, posyandu);
  const card = scorecard(judged.scores, rules);
  const nameOf = (list: string, row: string) =>
    names ? (judged.listed.get(`${list}/${row}`)?.person.name ?? null) : null;
  return {
    ...cardOf(judged, loaded.period, card, loaded),
    version: versionOf(loaded, card),
    byHand: card.setByHand.map(({ person, service, reason, ruled }) => {
      const list = judged.scores.find((score) => score.id === person)?.list ?? 'mothers';
      return { row: person, name: nameOf(list, person), service, reason, ruled };
    }),
    people: judged.scores.map((score) => ({
      ...personOf(score),
      name: nameOf(score.list, score.id),
      person: names ? (judged.listed.get(`${score.list}/${score.id}`)?.person.id ?? null) : null,
    })),
    quarters: [],
  };
}

/** A year: Σ over its quarters that have begun, with each beside it; people stand in the quarters. */
export function yearCard(loaded: ScorecardFacts, { posyandu }: Shown): Card {
  const { rules } = loaded.rules;
  const quarters = [0, 3, 6, 9]
    .map((offset) => periodContaining('quarter', loaded.period.first + offset))
    .filter(({ first }) => first <= loaded.village.thisMonth);
  const judged = quarters.map((quarter) => judgeVillage(loaded.facts, quarter, rules, posyandu));
  const cards = judged.map(({ scores }) => scorecard(scores, rules));
  const card = sumOf(cards);
  const last = judged.at(-1)!;
  return {
    ...cardOf(last, loaded.period, card, loaded),
    version: null,
    byHand: [],
    people: [],
    quarters: quarters.map((quarter, i) => ({ quarter: formatPeriod(quarter), tally: cards[i]!.together })),
  };
}

function cardOf({ people, scores }: JudgedVillage, period: Period, card: Scorecard, loaded: ScorecardFacts) {
  const list = ({ people: count, indicators, tally }: ListScore) => ({
    people: count,
    indicators: [...indicators],
    tally,
  });
  const children = people.filter((person): person is ScoredChild => person.list === 'paud');
  const months = paudMonths(children, period, loaded.rules.rules).filter(
    ({ month }) => month <= loaded.village.thisMonth,
  );
  const joint = jointCoverage(scores.filter((score) => score.list !== 'paud'));
  return {
    mothers: list(card.mothers),
    children: list(card.children),
    paud: list(card.paud),
    together: card.together,
    packages: (Object.keys(card.packages) as PackageCode[]).map((code) => ({
      package: code,
      name: SERVICE_PACKAGES.packages[code].name,
      tally: card.packages[code],
    })),
    joint: { ...joint, lift: [...joint.lift] },
    targets: targetCounts(people, scores),
    paudMonths: months.map((line) => ({ ...line, month: formatMonth(line.month) })),
  };
}

const personOf = (score: PersonScore) => ({
  row: score.id,
  list: score.list,
  stage: score.stage,
  judgedOn: score.judgedOn,
  leaves: score.leaves,
  verdicts: score.cells.map(({ service, verdict, notRecorded, byHand }) => ({
    service,
    verdict,
    notRecorded,
    byHand: byHand !== null,
  })),
  tally: score.tally,
});

/** The last lock, and whether today's figures are still those of it. */
function versionOf({ versions }: ScorecardFacts, card: Scorecard): Card['version'] {
  const last = versions.at(-1);
  if (last === undefined) return null;
  const [met = 0, due = 0] = (JSON.parse(last.counts) as Record<string, number[]>)['konv.bersama'] ?? [];
  const { met: now, missed } = card.together;
  return {
    lock: last.lock_number,
    at: last.at,
    reason: last.reason,
    met,
    due,
    differs: met !== now || due !== now + missed,
  };
}

/** Cards of quarters added up: a year's share is ΣY ÷ Σ(total − TS). */
function sumOf(cards: readonly Scorecard[]): Scorecard {
  const lists = (list: 'mothers' | 'children' | 'paud'): ListScore => ({
    people: Math.max(0, ...cards.map((card) => card[list].people)),
    indicators: (cards[0]?.[list].indicators ?? []).map(
      (row, i): IndicatorScore => ({ ...row, tally: addTallies(cards.map((card) => card[list].indicators[i]!.tally)) }),
    ),
    tally: addTallies(cards.map((card) => card[list].tally)),
  });
  const packages = Object.fromEntries(
    (Object.keys(SERVICE_PACKAGES.packages) as PackageCode[]).map((code) => [
      code,
      addTallies(cards.map((card) => card.packages[code])),
    ]),
  ) as Scorecard['packages'];
  return {
    mothers: lists('mothers'),
    children: lists('children'),
    paud: lists('paud'),
    together: addTallies(cards.map(({ together }) => together)),
    packages,
    setByHand: [],
  };
}
