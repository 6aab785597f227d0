import { INDEX_CODES, type IndexCode } from '../child.ts';
import { exactMonthsColumn } from '../prevalence/exact-age.ts';
import { groupRows } from '../prevalence/group-rows.ts';
import { keptRows } from '../prevalence/kept-rows.ts';
import { standardGroupings } from '../prevalence/standard-groupings.ts';
import type { Grouping } from '../prevalence/survey.ts';
import { type Moments, moments } from '../statistics/moments.ts';
import { type QualityFigures, type QualityOptions, qualityFigures } from './quality-figures.ts';
import { type QualityNote, qualityNotes } from './quality-notes.ts';
import type { DataKind, QualitySurvey } from './quality-survey.ts';
import { unflaggedScores } from './z-spread.ts';

/** Spread of every index in a group of ages or of one sex, flagged z-scores left out. */
export interface SpreadRow {
  group: string;
  indices: Record<IndexCode, Moments>;
}

/** The figures of one group, such as a puskesmas, with the sentences that go with them. */
export interface QualityGroup {
  group: string;
  title: string | null;
  name: string;
  figures: QualityFigures;
  notes: QualityNote[];
}

/** `rows` were looked at; `overAge` were not, being over 1826 days. */
export interface QualityReport {
  kind: DataKind;
  rows: number;
  overAge: number;
  overall: QualityGroup;
  spread: SpreadRow[];
  groups: QualityGroup[];
}

function spreadRow(survey: QualitySurvey, group: string, rows: Int32Array): SpreadRow {
  const entries = INDEX_CODES.map((code) => [code, moments(unflaggedScores(survey, code, rows))]);
  return { group, indices: Object.fromEntries(entries) as Record<IndexCode, Moments> };
}

/**
 * How well children were measured and recorded, for all of them and by `groupings` (sub-district, puskesmas, team). The
 * checks are to be read together; only the SMART score adds them up, and only for surveys. Rows over 1826 days are not
 * looked at, rows without an age are. Source: WHO/UNICEF 2019, Recommendations for data collection, analysis and
 * reporting on anthropometric indicators in children under 5; SMART plausibility check.
 */
export function qualityReport(
  survey: QualitySurvey,
  options: QualityOptions = { kind: 'survey' },
  groupings: readonly Grouping[] = [],
): QualityReport {
  const { measures } = survey;
  const kept = keptRows(survey, {});
  const ages = exactMonthsColumn(measures);
  const group = (title: string | null, name: string, rows: Int32Array): QualityGroup => {
    const figures = qualityFigures(survey, options, ages, rows);
    return { group: title === null ? name : `${title}: ${name}`, title, name, figures, notes: qualityNotes(figures) };
  };
  const [byAge, bySex] = standardGroupings(measures);
  const spread = [byAge!, bySex!].flatMap((grouping) =>
    groupRows(kept, grouping, true).map(({ name, rows }) => spreadRow(survey, `${grouping.title}: ${name}`, rows)),
  );
  return {
    kind: options.kind,
    rows: kept.length,
    overAge: measures.n - kept.length,
    overall: group(null, 'All', kept),
    spread: [spreadRow(survey, 'All', kept), ...spread],
    groups: groupings.flatMap((grouping) =>
      groupRows(kept, grouping, true).map(({ name, rows }) => group(grouping.title, name, rows)),
    ),
  };
}
