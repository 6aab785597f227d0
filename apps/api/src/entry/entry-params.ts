import { districtCode, entryIndicatorCode, entryLevel, entryPeriod } from '@konvergensi/contract';
import { z } from 'zod';

export const districtParams = z.object({ code: districtCode });
export const indicatorParams = z.object({ code: districtCode, indicator: entryIndicatorCode });
export const valueQuery = z.object({ period: entryPeriod, level: entryLevel, place: z.string().min(2).max(30) });
