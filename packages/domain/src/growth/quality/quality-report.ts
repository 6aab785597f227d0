import type { IndexCode } from '../child.ts';
import { exactMonthsColumn } from '../prevalence/exact-age.ts';
import { keptRows } from '../prevalence/kept-rows.ts';
import { STANDARD_GROUPINGS, standardGroupings } from '../prevalence/standard-groupings.ts';
import type { Grouping } from '../prevalence/survey.ts';
import type { Moments } from '../statistics/moments.ts';
import { GroupTally } from './group-tally.ts';
import type { QualityFigures, QualityOptions } from './quality-figures.ts';
import { type QualityNote, qualityNotes } from './quality-notes.ts';
import type { DataKind, QualitySurvey } from './quality-survey.ts';
import { entry, namedGroups, rowsByCode } from './tally-groups.ts';
import { IndexTallies } from './z-spread.ts';

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

/**
 * Counts the children of a file block by block, for the report on how well they were measured and recorded. Memory grows
 * with the number of groups, clusters and numbers of children, not with that of rows. Rows over 1826 days are not looked
 * at, rows without an age are.
 */
export class QualityTally {
  #rows = 0;
  #overAge = 0;
  #overall = new GroupTally();
  #standard = [new Map<number, IndexTallies>(), new Map<number, IndexTallies>()];
  #groupings: { grouping: Grouping; groups: Map<number, GroupTally> }[] = [];

  #groupsOf(i: number, grouping: Grouping): Map<number, GroupTally> {
    const groups = this.#groupings[i]?.groups ?? new Map<number, GroupTally>();
    this.#groupings[i] = { grouping, groups };
    return groups;
  }

  /** Adds the rows of `survey`; its clusters, numbers and groups have the same codes in every block. */
  add(survey: QualitySurvey, groupings: readonly Grouping[] = []): void {
    const { measures } = survey;
    const kept = keptRows(survey, {});
    const ages = exactMonthsColumn(measures);
    this.#rows += kept.length;
    this.#overAge += measures.n - kept.length;
    this.#overall.add(survey, ages, kept);
    for (const [i, { codes }] of standardGroupings(measures).slice(0, 2).entries()) {
      for (const [code, rows] of rowsByCode(kept, codes))
        entry(this.#standard[i]!, code, IndexTallies).add(survey.z, rows);
    }
    for (const [i, grouping] of groupings.entries()) {
      const groups = this.#groupsOf(i, grouping);
      for (const [code, rows] of rowsByCode(kept, grouping.codes))
        entry(groups, code, GroupTally).add(survey, ages, rows);
    }
  }

  /**
   * Looks at the same rows once more when all have been added: SMART counts wasting by cluster without the children far
   * from the mean of all, who are known only then.
   */
  addClusters(survey: QualitySurvey, groupings: readonly Grouping[] = []): void {
    const kept = keptRows(survey, {});
    const ages = exactMonthsColumn(survey.measures);
    this.#overall.addClusters(survey, ages, kept);
    for (const [i, { codes }] of groupings.entries()) {
      for (const [code, rows] of rowsByCode(kept, codes)) {
        this.#groupings[i]!.groups.get(code)!.addClusters(survey, ages, rows);
      }
    }
  }

  report(options: QualityOptions): QualityReport {
    const group = (title: string | null, name: string, tally: GroupTally): QualityGroup => {
      const figures = tally.figures(options);
      return { group: title === null ? name : `${title}: ${name}`, title, name, figures, notes: qualityNotes(figures) };
    };
    const spread = STANDARD_GROUPINGS.slice(0, 2).flatMap(({ title, names }, i) =>
      namedGroups({ names, order: 'given' }, this.#standard[i]!, IndexTallies).map(({ name, tally }) => ({
        group: `${title}: ${name}`,
        indices: tally.spread(),
      })),
    );
    return {
      kind: options.kind,
      rows: this.#rows,
      overAge: this.#overAge,
      overall: group(null, 'All', this.#overall),
      spread: [{ group: 'All', indices: this.#overall.spread() }, ...spread],
      groups: this.#groupings.flatMap(({ grouping, groups }) =>
        namedGroups(grouping, groups, GroupTally).map(({ name, tally }) => group(grouping.title, name, tally)),
      ),
    };
  }
}

/**
 * How well children were measured and recorded, for all of them and by `groupings` (sub-district, puskesmas, team). The
 * checks are to be read together; only the SMART score adds them up, and only for surveys. Source: WHO/UNICEF 2019,
 * Recommendations for data collection, analysis and reporting on anthropometric indicators in children under 5; SMART
 * plausibility check.
 */
export function qualityReport(
  survey: QualitySurvey,
  options: QualityOptions = { kind: 'survey' },
  groupings: readonly Grouping[] = [],
): QualityReport {
  const tally = new QualityTally();
  tally.add(survey, groupings);
  tally.addClusters(survey, groupings);
  return tally.report(options);
}
