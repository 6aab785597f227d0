import { zoneOfCode } from '@konvergensi/domain';

const OFFSETS = { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' } as const;
const DAY_MS = 86_400_000;

/** Midnight at which a day begins where a role is held; the installation keeps the time of the capital. */
export const startOfDay = (date: string, region: string | undefined): number =>
  Date.parse(`${date}T00:00:00${OFFSETS[zoneOfCode(region ?? '31')]}`);

/** The first instant after a day. */
export const endOfDay = (date: string, region: string | undefined): number => startOfDay(date, region) + DAY_MS;
