import { area } from '../http/area.ts';
import { checkEntryFileRoute } from './check-entry-file.route.ts';
import { lockEntriesRoute } from './lock-entries.route.ts';
import { putEntriesRoute } from './put-entries.route.ts';
import { putSchoolsRoute } from './put-schools.route.ts';
import { readEntryHistoryRoute } from './read-entry-history.route.ts';
import { readEntryInboxRoute } from './read-entry-inbox.route.ts';
import { readEntryReceiptRoute } from './read-entry-receipt.route.ts';
import { readEntrySheetRoute } from './read-entry-sheet.route.ts';
import { undoEntryRoute } from './undo-entry.route.ts';
import { verifyEntriesRoute } from './verify-entries.route.ts';

export const entries = area('Entries of agencies', [
  readEntryInboxRoute,
  readEntrySheetRoute,
  readEntryHistoryRoute,
  putEntriesRoute,
  checkEntryFileRoute,
  verifyEntriesRoute,
  lockEntriesRoute,
  undoEntryRoute,
  readEntryReceiptRoute,
  putSchoolsRoute,
]);
export type EntriesApi = typeof entries;
