import { area } from '../http/area.ts';
import { exportPeopleRoute } from './export-people.route.ts';
import { readKeysRoute } from './read-keys.route.ts';
import { revealNikRoute } from './reveal-nik.route.ts';
import { rotateKeysRoute } from './rotate-keys.route.ts';

export const privacy = area('Personal data', [revealNikRoute, exportPeopleRoute, readKeysRoute, rotateKeysRoute]);
export type PrivacyApi = typeof privacy;
