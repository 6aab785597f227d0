import { area } from '../http/area.ts';
import { confirmFacilityRoute } from './confirm-facility.route.ts';
import { listFacilitiesRoute } from './list-facilities.route.ts';
import { setWorkingAreaRoute } from './set-working-area.route.ts';

export const facilities = area('Facilities', [listFacilitiesRoute, confirmFacilityRoute, setWorkingAreaRoute]);
export type FacilitiesApi = typeof facilities;
