import { putAccompanimentRoute, readAccompanimentRoute } from '../accompany/accompaniment.route.ts';
import { giveAgendaRoute, readAgendaRoute, withdrawAgendaRoute } from '../agenda/agenda.route.ts';
import { closeHandoverRoute } from '../handover/close-handover.route.ts';
import { giveHandoverRoute } from '../handover/give-handover.route.ts';
import { listHandoversRoute } from '../handover/list-handovers.route.ts';
import { area } from '../http/area.ts';
import { endSubjectRequestRoute } from './end-subject-request.route.ts';
import { exportPeopleRoute } from './export-people.route.ts';
import { listIncidentsRoute } from './list-incidents.route.ts';
import { listSubjectRequestsRoute } from './list-subject-requests.route.ts';
import { numberPrintRoute } from './number-print.route.ts';
import { putIncidentRoute } from './put-incident.route.ts';
import { readKeysRoute } from './read-keys.route.ts';
import { revealNikRoute } from './reveal-nik.route.ts';
import { rotateKeysRoute } from './rotate-keys.route.ts';
import { subjectReportRoute } from './subject-report.route.ts';
import { takeSubjectRequestRoute } from './take-subject-request.route.ts';

export const privacy = area('Personal data', [
  revealNikRoute,
  exportPeopleRoute,
  numberPrintRoute,
  listSubjectRequestsRoute,
  takeSubjectRequestRoute,
  endSubjectRequestRoute,
  subjectReportRoute,
  listIncidentsRoute,
  putIncidentRoute,
  listHandoversRoute,
  giveHandoverRoute,
  closeHandoverRoute,
  readAccompanimentRoute,
  putAccompanimentRoute,
  readAgendaRoute,
  giveAgendaRoute,
  withdrawAgendaRoute,
  readKeysRoute,
  rotateKeysRoute,
]);
export type PrivacyApi = typeof privacy;
