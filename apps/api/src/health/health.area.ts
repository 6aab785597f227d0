import { area } from '../http/area.ts';
import { readHealthRoute } from './read-health.route.ts';
import { readFigureRulesRoute } from './read-rules.route.ts';
import { startRebuildRoute } from './start-rebuild.route.ts';
import { stepFigureRulesRoute } from './step-rules.route.ts';

export const health = area('Health of figures', [
  readHealthRoute,
  startRebuildRoute,
  readFigureRulesRoute,
  stepFigureRulesRoute,
]);
export type HealthApi = typeof health;
