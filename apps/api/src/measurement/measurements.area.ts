import { area } from '../http/area.ts';
import { confirmFindingRoute } from './confirm-finding.route.ts';
import { listChildrenRoute } from './list-children.route.ts';
import { putMeasurementRoute } from './put-measurement.route.ts';
import { recordVisitsRoute } from './record-visits.route.ts';

export const measurements = area('Children and measurements', [
  listChildrenRoute,
  putMeasurementRoute,
  recordVisitsRoute,
  confirmFindingRoute,
]);
export type MeasurementsApi = typeof measurements;
