import type { FigureBeside, TargetSource } from '@konvergensi/contract';
import {
  districtCopies,
  type FigureRow,
  type QualityRow,
  qualityOf,
  rollupRows,
  type SurveyFigureRow,
  sql,
  surveyFigures,
} from '@konvergensi/db';
import {
  AGE_CODES,
  type AgeCode,
  ageMixExplains,
  boundsOf,
  type Counts,
  type CountTuple,
  digitRating,
  evenAges,
  highestCoverage,
  indicatorByCode,
  parseMonth,
  percentOf,
  TARGET_SOURCES,
  unmeasuredCanExplain,
} from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { regionRef } from '../region/find-region.ts';
import { entryOf, NATION } from '../survey/read-surveys.ts';
import { selectCounts } from './figures-of-counts.ts';
import { asCounts, sumByPeriod } from './read-rollups.ts';
import { openRegion, type RegionView } from './region-view.ts';

export interface BesideQuery {
  region: string;
  period: string;
  indicator: string;
  quality: 'yes' | 'no';
}

interface Own {
  counts: Counts;
  chosen: TargetSource | null;
  quality: QualityRow | null;
}

const MONTHS_OF: Readonly<Record<AgeCode, number>> = {
  '0-5': 6,
  '6-11': 6,
  '12-23': 12,
  '24-35': 12,
  '36-47': 12,
  '48-59': 12,
};

/** The routine figure of a region beside what surveys and targets say, each by its kind, and what can explain a gap. */
export async function readBeside(deps: Deps, actor: Actor, query: BesideQuery): Promise<FigureBeside> {
  const view = await openRegion(deps, actor, query.region);
  const { indicator: code } = query;
  const period = parseMonth(query.period) ?? 0;
  const areas = [view.district, view.province].filter((area) => area !== null);
  const names = new Map([...areas.map((area) => [area.code, area.name] as const), [NATION, 'Indonesia']]);
  const [own, rows] = await Promise.all([
    ownOf(deps, view, period, code, query.quality === 'yes'),
    deps.directory.all<SurveyFigureRow>(surveyFigures([...names.keys()])),
  ]);
  const routine = routineOf(own, code);
  const year = Math.floor(period / 12);
  return {
    region: regionRef(view.region),
    period: query.period,
    indicator: code,
    surveys: [...names].flatMap(([area, name]) =>
      latestOf(rows, area, code).map((row) => ({
        ...entryOf(row),
        name,
        same: area === view.region.code,
        ...judged(routine, row, area === view.region.code),
      })),
    ),
    targets: (indicatorByCode.get(code)?.targets ?? []).filter((target) => target.year === year),
    routine: routine.shown,
    quality: qualityShown(own, code),
  };
}

const latestOf = (rows: readonly SurveyFigureRow[], area: string, code: string): SurveyFigureRow[] => {
  const own = rows.filter((row) => row.area === area && row.indicator === code);
  const year = Math.max(...own.map((row) => row.year));
  return own.filter((row) => row.year === year);
};

async function ownOf(
  deps: Deps,
  { region, district, shard }: RegionView,
  period: number,
  code: string,
  withQuality: boolean,
): Promise<Own> {
  if (region.level === 1) {
    const rows = (await deps.directory.all<FigureRow>(districtCopies(region.id, [period]))).map(asCounts);
    return { counts: sumByPeriod(rows, region.id)[0]?.counts ?? new Map(), chosen: null, quality: null };
  }
  if (shard === null || district === null) return { counts: new Map(), chosen: null, quality: null };
  const codes = [code, 'measured', ...TARGET_SOURCES.map((source) => `d_s.${source}`)];
  const strata = AGE_CODES.flatMap((age) => [`${code}/m/${age}`, `${code}/f/${age}`]);
  const [rows, chosen, quality] = await shard.batch([
    rollupRows(district.id, region.level, [period], [region.id], [...codes, ...strata]),
    sql`select target_source from district where id = ${district.id}`,
    ...(withQuality ? [qualityOf(district.id, region.id, period)] : []),
  ]);
  return {
    counts: (rows!.rows as unknown as FigureRow[]).map(asCounts)[0]?.counts ?? new Map(),
    chosen: (chosen!.rows[0]?.['target_source'] ?? null) as TargetSource | null,
    quality: (quality?.rows[0] as unknown as QualityRow | undefined) ?? null,
  };
}

const proportionOf = (tuple: CountTuple | undefined) => ({ numerator: tuple?.[0] ?? 0, denominator: tuple?.[1] ?? 0 });

function routineOf({ counts, chosen }: Own, code: string) {
  const found = proportionOf(counts.get(code));
  const filled = TARGET_SOURCES.filter((source) => (counts.get(`d_s.${source}`)?.[1] ?? 0) > 0);
  const source = chosen ?? (filled.length === 1 ? filled[0]! : null);
  const own = source === null ? null : (counts.get(`d_s.${source}`) ?? null);
  // Weighed children outside the ratio: the targets of some villages are unknown, and so are those of the whole.
  const targets = own === null || own[1] === 0 || own[3] > 0 ? null : own[1];
  const bounds = boundsOf(found, source === null && filled.length > 1 ? 'sources-differ' : targets);
  const byAge = selectCounts(
    counts,
    AGE_CODES.map((age) => `${code}/${age}`),
  );
  const ages = AGE_CODES.map((group) => ({ group, ...proportionOf(byAge.get(`${code}/${group}`)) }));
  const even = evenAges(ages.map((part) => ({ ...part, months: MONTHS_OF[part.group] })));
  const shown: FigureBeside['routine'] = {
    kind: 'routine',
    ...found,
    value: percentOf([found.numerator, found.denominator, 0, 0]),
    targets,
    source,
    coverage: targets === null ? null : (found.denominator / targets) * 100,
    bounds: bounds.range,
    noBounds: bounds.why,
    evenAges: even,
    ages,
  };
  return { found, bounds, even, shown };
}

/** Only a figure of the very same region is judged: a district's survey says nothing of one of its villages. */
function judged({ found, bounds, even, shown }: ReturnType<typeof routineOf>, survey: SurveyFigureRow, same: boolean) {
  if (!same || shown.value === null) {
    return { unmeasuredCanExplain: null, highestCoverage: null, ageMixExplains: null };
  }
  return {
    unmeasuredCanExplain: unmeasuredCanExplain(bounds, survey),
    highestCoverage: highestCoverage(found, survey.value),
    ageMixExplains: ageMixExplains(shown.value, even, survey.value),
  };
}

function qualityShown({ counts, quality }: Own, code: string): FigureBeside['quality'] {
  if (quality === null) return null;
  const [, , excluded = 0, notRecorded = 0] = counts.get(code) ?? [];
  const digits = (text: string | null) => digitRating(JSON.parse(text ?? '[]') as [number, number][]);
  return {
    excluded,
    notRecorded,
    measured: counts.get('measured')?.[0] ?? 0,
    length: digits(quality.length),
    weight: digits(quality.weight),
    wrongPosition: quality.wrong,
    withPosition: quality.placed,
  };
}
