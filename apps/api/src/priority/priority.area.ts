import { area } from '../http/area.ts';
import { chooseVillageRoute } from './choose-village.route.ts';
import { freezePriorityRoute } from './freeze-priority.route.ts';
import { readPriorityRoute } from './read-priority.route.ts';
import { setPriorityRoute } from './set-priority.route.ts';

export const priority = area('Priority villages', [
  readPriorityRoute,
  setPriorityRoute,
  chooseVillageRoute,
  freezePriorityRoute,
]);
export type PriorityApi = typeof priority;
