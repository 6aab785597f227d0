import { area } from '../http/area.ts';
import { cancelImportRoute } from './cancel-import.route.ts';
import { confirmImportRoute } from './confirm-import.route.ts';
import { decideRowRoute } from './decide-row.route.ts';
import { issuesCsvRoute } from './issues-csv.route.ts';
import { listImportsRoute } from './list-imports.route.ts';
import { listWaitingRoute } from './list-waiting.route.ts';
import { readImportRoute } from './read-import.route.ts';
import { startImportRoute } from './start-import.route.ts';

export const imports = area('Imports', [
  startImportRoute,
  listImportsRoute,
  readImportRoute,
  issuesCsvRoute,
  confirmImportRoute,
  cancelImportRoute,
  listWaitingRoute,
  decideRowRoute,
]);
export type ImportsApi = typeof imports;
