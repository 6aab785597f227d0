import { area } from '../http/area.ts';
import { listQuartersRoute } from './list-quarters.route.ts';
import { putFundRoute } from './put-fund.route.ts';
import { putSupplyRoute } from './put-supply.route.ts';
import { readQuarterRoute } from './read-quarter.route.ts';
import { readSupplyRoute } from './read-supply.route.ts';
import { readVersionRoute } from './read-version.route.ts';
import { stepQuarterRoute } from './step-quarter.route.ts';

export const closing = area('Closing a quarter, supply and funds', [
  readQuarterRoute,
  readVersionRoute,
  stepQuarterRoute,
  listQuartersRoute,
  readSupplyRoute,
  putSupplyRoute,
  putFundRoute,
]);
export type ClosingApi = typeof closing;
