import { area } from '../http/area.ts';
import {
  putPosyanduDayRoute,
  putPosyanduRoute,
  readPosyanduDayRoute,
  readPosyanduMonthRoute,
} from './posyandu.route.ts';

export const posyandu = area('Posyandu', [
  readPosyanduMonthRoute,
  putPosyanduRoute,
  readPosyanduDayRoute,
  putPosyanduDayRoute,
]);
export type PosyanduApi = typeof posyandu;
