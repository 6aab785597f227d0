import { putGuidanceRoute, readCouplesRoute } from '../couple/couples.route.ts';
import { area } from '../http/area.ts';
import { answerTransferRoute } from '../transfer/answer-transfer.route.ts';
import { readTransfersRoute } from '../transfer/read-transfers.route.ts';
import { sendPersonRoute } from '../transfer/send-person.route.ts';
import { checkFirstLoadRoute } from './check-first-load.route.ts';
import { commitFirstLoadRoute } from './commit-first-load.route.ts';
import { confirmPeopleRoute } from './confirm-people.route.ts';
import { decideDifferentRoute } from './decide-different.route.ts';
import { endPregnancyRoute } from './end-pregnancy.route.ts';
import { leaveVillageRoute } from './leave-village.route.ts';
import { listDoublesRoute } from './list-doubles.route.ts';
import { listToConfirmRoute } from './list-to-confirm.route.ts';
import { mergePeopleRoute } from './merge-people.route.ts';
import { putOffQuestionRoute } from './put-off-question.route.ts';
import { readHouseSheetRoute } from './read-house-sheet.route.ts';
import { readHouseholdRoute } from './read-household.route.ts';
import { readPersonRoute } from './read-person.route.ts';
import { readRegisterRoute } from './read-register.route.ts';
import { recordDeathCauseRoute } from './record-death-cause.route.ts';
import { reopenPregnancyRoute } from './reopen-pregnancy.route.ts';
import { returnToVillageRoute } from './return-to-village.route.ts';
import { saveCatinRoute } from './save-catin.route.ts';
import { saveConsentRoute } from './save-consent.route.ts';
import { saveFamilyRoute } from './save-family.route.ts';
import { saveHouseSheetRoute } from './save-house-sheet.route.ts';
import { saveHouseholdRoute } from './save-household.route.ts';
import { savePersonRoute } from './save-person.route.ts';
import { savePregnancyRoute } from './save-pregnancy.route.ts';
import { searchPeopleRoute } from './search-people.route.ts';
import { undoMergeRoute } from './undo-merge.route.ts';

export const register = area('Register of a village', [
  readRegisterRoute,
  readHouseholdRoute,
  saveHouseholdRoute,
  readHouseSheetRoute,
  saveHouseSheetRoute,
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
  readCouplesRoute,
  putGuidanceRoute,
  saveConsentRoute,
  listToConfirmRoute,
  confirmPeopleRoute,
  checkFirstLoadRoute,
  commitFirstLoadRoute,
  searchPeopleRoute,
  listDoublesRoute,
  mergePeopleRoute,
  undoMergeRoute,
  decideDifferentRoute,
  readTransfersRoute,
  sendPersonRoute,
  answerTransferRoute,
]);
export type RegisterApi = typeof register;
