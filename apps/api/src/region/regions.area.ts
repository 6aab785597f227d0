import { putAnnouncementRoute, readAnnouncementsRoute } from '../announcement/announcements.route.ts';
import { area } from '../http/area.ts';
import { createProvinceRoute } from './create-province.route.ts';
import { listProvincesRoute } from './list-provinces.route.ts';
import { readRegionRoute } from './read-region.route.ts';

export const regions = area('Regions', [
  createProvinceRoute,
  listProvincesRoute,
  readRegionRoute,
  readAnnouncementsRoute,
  putAnnouncementRoute,
]);
export type RegionsApi = typeof regions;
