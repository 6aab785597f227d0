import { area } from '../http/area.ts';
import { putMapRoute } from './put-map.route.ts';

export const maps = area('Maps', [putMapRoute]);
export type MapsApi = typeof maps;
