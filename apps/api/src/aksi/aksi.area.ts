import { area } from '../http/area.ts';
import { addEvidenceRoute } from './add-evidence.route.ts';
import { moveOutputRoute } from './move-output.route.ts';
import { putLinesRoute } from './put-lines.route.ts';
import { readAksiRoute } from './read-aksi.route.ts';
import { readEvidenceRoute } from './read-evidence.route.ts';
import { readLineFileRoute } from './read-line-file.route.ts';
import { readProgressRoute } from './read-progress.route.ts';
import { readTableRoute } from './read-table.route.ts';
import { reviewOutputRoute } from './review-output.route.ts';
import { setCalendarRoute } from './set-calendar.route.ts';
import { withdrawEvidenceRoute } from './withdraw-evidence.route.ts';

export const aksi = area('Aksi', [
  readProgressRoute,
  setCalendarRoute,
  readAksiRoute,
  moveOutputRoute,
  reviewOutputRoute,
  addEvidenceRoute,
  readEvidenceRoute,
  withdrawEvidenceRoute,
  readTableRoute,
  putLinesRoute,
  readLineFileRoute,
]);
export type AksiApi = typeof aksi;
