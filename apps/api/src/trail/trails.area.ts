import { area } from '../http/area.ts';
import { checkTrailRoute } from './check-trail.route.ts';
import { readTrailRoute } from './read-trail.route.ts';
import { trailCsvRoute } from './trail-csv.route.ts';

export const trails = area('Trail', [readTrailRoute, trailCsvRoute, checkTrailRoute]);
export type TrailsApi = typeof trails;
