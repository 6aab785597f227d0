import { area } from '../http/area.ts';
import { confirmPeopleRoute } from './confirm-people.route.ts';
import { endPregnancyRoute } from './end-pregnancy.route.ts';
import { leaveVillageRoute } from './leave-village.route.ts';
import { listToConfirmRoute } from './list-to-confirm.route.ts';
import { putOffQuestionRoute } from './put-off-question.route.ts';
import { readHouseholdRoute } from './read-household.route.ts';
import { readPersonRoute } from './read-person.route.ts';
import { readRegisterRoute } from './read-register.route.ts';
import { recordDeathCauseRoute } from './record-death-cause.route.ts';
import { reopenPregnancyRoute } from './reopen-pregnancy.route.ts';
import { returnToVillageRoute } from './return-to-village.route.ts';
import { saveCatinRoute } from './save-catin.route.ts';
import { saveFamilyRoute } from './save-family.route.ts';
import { saveHouseholdRoute } from './save-household.route.ts';
import { savePersonRoute } from './save-person.route.ts';
import { savePregnancyRoute } from './save-pregnancy.route.ts';

export const register = area('Register of a village', [
  readRegisterRoute,
  readHouseholdRoute,
  saveHouseholdRoute,
  saveFamilyRoute,
  readPersonRoute,
  savePersonRoute,
  leaveVillageRoute,
  returnToVillageRoute,
  recordDeathCauseRoute,
  savePregnancyRoute,
  endPregnancyRoute,
  reopenPregnancyRoute,
  putOffQuestionRoute,
  saveCatinRoute,
  listToConfirmRoute,
  confirmPeopleRoute,
]);
export type RegisterApi = typeof register;
