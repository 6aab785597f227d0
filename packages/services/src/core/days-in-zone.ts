import { zoneOfCode } from '@konvergensi/domain';

const OFFSETS = { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' } as const;
const DAY_MS = 86_400_000;
/** The installation keeps the time of the capital. */
const CAPITAL = '31';

/** The instant at which a day begins where a region lies. */
export const startOfDay = (date: string, region: string = CAPITAL): number =>
  Date.parse(`${date}T00:00:00${OFFSETS[zoneOfCode(region)]}`);

/** The first instant after a day. */
export const endOfDay = (date: string, region: string = CAPITAL): number => startOfDay(date, region) + DAY_MS;
