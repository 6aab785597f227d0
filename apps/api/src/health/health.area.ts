import { area } from '../http/area.ts';
import { readHealthRoute } from './read-health.route.ts';
import { startRebuildRoute } from './start-rebuild.route.ts';

export const health = area('Health of figures', [readHealthRoute, startRebuildRoute]);
export type HealthApi = typeof health;
