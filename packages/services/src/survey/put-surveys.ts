import { Problem, type PutSurveys } from '@konvergensi/contract';
import { putSurveyFigures, type SurveyFigureRow, surveyFigures } from '@konvergensi/db';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openSurveyArea } from './open-survey-area.ts';
import { entryOf } from './read-surveys.ts';

/** Loads or corrects figures of surveys of a region and the districts below it. What stood before stays in the trail. */
export async function putSurveysOf(
  deps: Deps,
  actor: Actor,
  command: { region: string; values: PutSurveys },
): Promise<void> {
  const { id, region, districts } = await openSurveyArea(deps, actor, command.region, 'survey.write');
  const { entries } = command.values;
  const areas = new Set([region.code, ...districts.map(({ code }) => code)]);
  const errors = entries.flatMap(({ area }, i) =>
    areas.has(area)
      ? []
      : [{ pointer: `/entries/${i}/area`, message: 'Wilayah ini bukan bagian dari wilayah yang dimuat' }],
  );
  if (errors.length > 0) throw new Problem('invalid', { errors });
  const keys = entries.map(({ area, indicator, year, survey }) => [area, indicator, year, survey].join());
  const before = await deps.directory.all<SurveyFigureRow>(
    surveyFigures([...new Set(entries.map(({ area }) => area))]),
  );
  const replaced = before.filter((row) => keys.includes([row.area, row.indicator, row.year, row.survey].join()));
  await commit(deps, actor, {
    db: deps.directory,
    home: { kind: 'scope', id },
    guards: [],
    rows: [
      putSurveyFigures(
        entries.map((entry) => ({ ...entry, conflicts: JSON.stringify(entry.conflicts) })),
        actor.id,
        deps.now(),
      ),
    ],
    trail: [
      { scope: id, verb: 'survey.put', subject: region.code, body: { before: replaced.map(entryOf), after: entries } },
    ],
  });
}
