import type { surveyFigure } from './schema/directory.ts';
import { json, type Statement, sql } from './statement.ts';

export type SurveyFigureRow = typeof surveyFigure.$inferSelect;

export const surveyFigures = (areas: readonly string[]): Statement =>
  sql`select * from survey_figure where area in (select value from json_each(${json(areas)}))
      order by area, indicator, year desc, survey`;

/** Writes figures of surveys; what is the same is left alone, so that its version says how often it was corrected. */
export const putSurveyFigures = (
  rows: readonly Omit<SurveyFigureRow, 'recorded_at' | 'recorded_by' | 'version'>[],
  by: string,
  at: number,
): Statement =>
  sql`insert into survey_figure (area, year, survey, indicator, kind, value, low, high, source, link, conflicts, recorded_at, recorded_by)
      select value ->> 'area', value ->> 'year', value ->> 'survey', value ->> 'indicator', value ->> 'kind', value ->> 'value',
        value ->> 'low', value ->> 'high', value ->> 'source', value ->> 'link', value ->> 'conflicts', ${at}, ${by}
      from json_each(${json(rows)}) where true
      on conflict (area, indicator, year, survey) do update set kind = excluded.kind, value = excluded.value,
        low = excluded.low, high = excluded.high, source = excluded.source, link = excluded.link,
        conflicts = excluded.conflicts, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
        version = version + 1
      where (kind, value, low, high, source, link, conflicts)
        is not (excluded.kind, excluded.value, excluded.low, excluded.high, excluded.source, excluded.link, excluded.conflicts)`;
