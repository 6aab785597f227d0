import type { FigureExplained, TargetSource } from '@konvergensi/contract';
import {
  type CountTuple,
  figureRulesOf,
  formatPeriodKey,
  type Indicator,
  indicatorByCode,
  bridge as movedByRegion,
  parsePeriodKey,
  percentOf,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { regionRef } from '../region/find-region.ts';
import { bridgeOfRegion, reasonsOf } from './bridge-of-region.ts';
import { currentMonth } from './entered-figures.ts';
import {
  type Asked,
  hasFigure,
  type Loaded,
  load,
  periodsShown,
  type Shown,
  seriesOf,
  tupleOf,
} from './explained-rows.ts';
import { refuseQuery } from './figure-query.ts';
import type { RegionCounts } from './read-rollups.ts';
import { openRegion, type RegionView } from './region-view.ts';

export interface ExplainQuery {
  region: string;
  period?: string | undefined;
  indicator: string;
  from?: string | undefined;
}

/** The one indicator asked for; strata are explained by the figure that they are a part of. */
export function askedIndicator(code: string): Indicator {
  const indicator = indicatorByCode.get(code);
  if (indicator === undefined) throw refuseQuery('/indicator', `Indikator tidak dikenal: ${code}`);
  if (indicator.kind === 'entry') {
    throw refuseQuery('/indicator', 'Angka ini diisi perangkat daerah, bukan dihitung; asalnya ada pada isiannya');
  }
  return indicator;
}

/** Why a figure is so: its rule, counts and who is left out, the regions below it, and what moved it since an earlier period. */
export async function explainFigure(deps: Deps, actor: Actor, query: ExplainQuery): Promise<FigureExplained> {
  const view = await openRegion(deps, actor, query.region);
  const indicator = askedIndicator(query.indicator);
  const current = currentMonth(deps, view);
  const asked: Asked = {
    indicator,
    period: query.period === undefined ? null : parsePeriodKey(query.period),
    from: query.from === undefined ? null : parsePeriodKey(query.from),
    current,
  };
  const series = await seriesOf(deps, view, asked);
  const { period, from } = periodsShown(series, asked);
  const loaded = await load(deps, view, series, { code: indicator.code, period, from });
  return answerOf(view, indicator, loaded, { period, from });
}

type Explained = NonNullable<FigureExplained['figure']>;

function explained(indicator: Indicator, tuple: CountTuple | undefined): Explained | null {
  if (tuple === undefined) return null;
  const [numerator, denominator, excluded, notRecorded] = tuple;
  const isCount = indicator.denominator === null;
  return {
    numerator,
    denominator: isCount ? null : denominator,
    value: isCount ? numerator : percentOf(tuple),
    excluded,
    notRecorded,
  };
}

function answerOf(
  view: RegionView,
  indicator: Indicator,
  loaded: Loaded,
  { period, from }: Pick<Shown, 'period' | 'from'>,
): FigureExplained {
  const { code } = indicator;
  const { series, people } = loaded;
  const own = series.find((row) => row.period === period);
  const earlier = from === null ? undefined : series.find((row) => row.period === from);
  const ends = { period, from, now: tupleOf(own, code), before: tupleOf(earlier, code) };
  const before = explained(indicator, ends.before);
  return {
    region: regionRef(view.region),
    parents: view.parents.map(regionRef),
    mode: view.district?.mode ?? null,
    indicator: code,
    kind: indicator.kind === 'entry' ? 'entry' : 'routine',
    period: formatPeriodKey(period),
    rule: ruleOf(indicator, own?.ruleVersion),
    figure: explained(indicator, ends.now),
    coverage: coverageOf(own, loaded.chosen),
    reasons: people === null || own === undefined ? null : reasonsOf(people, period),
    parts: partsOf(indicator, loaded),
    before: from === null || before === null ? null : { period: formatPeriodKey(from), figure: before },
    ...bridgeOfRegion(view, people, ends, indicator.denominator === null),
    series: series.flatMap((row) => {
      const figure = hasFigure(row, indicator) ? explained(indicator, tupleOf(row, code)) : null;
      return figure === null ? [] : [{ period: formatPeriodKey(row.period), figure }];
    }),
    pending: loaded.pending,
    asOf: own?.at ?? null,
  };
}

const ruleOf = (indicator: Indicator, version: string | undefined): FigureExplained['rule'] => ({
  version: version ?? indicator.ruleVersion,
  name: indicator.name,
  numerator: figureRulesOf(version).numerators[indicator.code] ?? indicator.numerator,
  denominator: indicator.denominator,
  overTime: indicator.overTime,
  unit: indicator.unit,
  sources: [...indicator.sources],
});

function coverageOf(own: RegionCounts | undefined, chosen: TargetSource | null): FigureExplained['coverage'] {
  const tuple = chosen === null ? undefined : tupleOf(own, `d_s.${chosen}`);
  return chosen === null || tuple === undefined || tuple[1] === 0
    ? null
    : { source: chosen, weighed: tuple[0], targets: tuple[1] };
}

/** Each region below, and by how many points its share of the whole moved the whole. */
function partsOf(indicator: Indicator, { regions, now, before }: Loaded): FigureExplained['parts'] {
  const { code } = indicator;
  const of = (rows: readonly RegionCounts[], id: number) =>
    tupleOf(
      rows.find((row) => row.region === id),
      code,
    );
  const share = (tuple: CountTuple | undefined) =>
    tuple === undefined ? null : { numerator: tuple[0], denominator: tuple[1] };
  const moved =
    indicator.denominator === null
      ? null
      : movedByRegion(regions.map(({ id }) => ({ now: share(of(now, id)), before: share(of(before, id)) })));
  return regions.map((region, i) => ({
    region: regionRef(region),
    figure: explained(indicator, of(now, region.id)),
    moved: moved?.[i] ?? null,
  }));
}
