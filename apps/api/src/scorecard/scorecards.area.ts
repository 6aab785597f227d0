import { area } from '../http/area.ts';
import { certaintyListRoute } from './certainty-list.route.ts';
import { districtScorecardRoute } from './district-scorecard.route.ts';
import { explainCellRoute } from './explain-cell.route.ts';
import { listRulesRoute } from './list-rules.route.ts';
import { putRulesRoute } from './put-rules.route.ts';
import { villageScorecardRoute } from './village-scorecard.route.ts';

export const scorecards = area('Scorecard', [
  villageScorecardRoute,
  certaintyListRoute,
  explainCellRoute,
  districtScorecardRoute,
  listRulesRoute,
  putRulesRoute,
]);
export type ScorecardsApi = typeof scorecards;
