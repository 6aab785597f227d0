import { area } from '../http/area.ts';
import { checkMonthFileRoute } from './check-month-file.route.ts';
import { dueListRoute } from './due-list.route.ts';
import { personServicesRoute } from './person-services.route.ts';
import { putOpeningRoute } from './put-opening.route.ts';
import { readMonthRoute } from './read-month.route.ts';
import { saveMonthRoute } from './save-month.route.ts';
import { undoMonthRoute } from './undo-month.route.ts';

export const records = area('Monthly records', [
  readMonthRoute,
  saveMonthRoute,
  undoMonthRoute,
  checkMonthFileRoute,
  dueListRoute,
  personServicesRoute,
  putOpeningRoute,
]);
export type RecordsApi = typeof records;
