import { area } from '../http/area.ts';
import { addAliasRoute } from './add-alias.route.ts';
import { emptyPracticeRoute } from './empty-practice.route.ts';
import { listDistrictsRoute } from './list-districts.route.ts';
import { makeOperationalRoute } from './make-operational.route.ts';
import { onboardDistrictRoute } from './onboard-district.route.ts';
import { readDistrictRoute } from './read-district.route.ts';

export const districts = area('Districts', [
  listDistrictsRoute,
  onboardDistrictRoute,
  readDistrictRoute,
  makeOperationalRoute,
  emptyPracticeRoute,
  addAliasRoute,
]);
export type DistrictsApi = typeof districts;
