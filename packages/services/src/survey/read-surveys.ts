import type { SurveyEntry, SurveysAnswer } from '@konvergensi/contract';
import { type SurveyFigureRow, surveyFigures } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openSurveyArea } from './open-survey-area.ts';

export const NATION = 'ID';

export const entryOf = (row: SurveyFigureRow): SurveyEntry => ({
  area: row.area,
  year: row.year,
  survey: row.survey,
  indicator: row.indicator,
  kind: row.kind,
  value: row.value,
  low: row.low,
  high: row.high,
  source: row.source,
  link: row.link,
  conflicts: JSON.parse(row.conflicts) as SurveyEntry['conflicts'],
});

/** Figures of surveys of the nation, the province and the district, or of all districts of the province. */
export async function readSurveys(deps: Deps, actor: Actor, code: string): Promise<SurveysAnswer> {
  const { region, province, districts } = await openSurveyArea(deps, actor, code, 'figure.read');
  const names = new Map([
    [NATION, 'Indonesia'],
    [province.code, province.name],
    [region.code, region.name],
    ...districts.map((one) => [one.code, one.name] as const),
  ]);
  const rows = await deps.directory.all<SurveyFigureRow>(surveyFigures([...names.keys()]));
  const place = [...names.keys()];
  return {
    region,
    figures: rows
      .sort((a, b) => place.indexOf(a.area) - place.indexOf(b.area))
      .map((row) => ({
        ...entryOf(row),
        name: names.get(row.area) ?? row.area,
        loadedAt: row.recorded_by === null ? null : row.recorded_at,
      })),
  };
}
