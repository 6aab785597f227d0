import { z } from 'zod';
import { levelName, regionCode, regionKind } from './primitives.ts';

export const regionRef = z
  .object({ code: regionCode, name: z.string(), level: levelName, kind: regionKind })
  .meta({ id: 'RegionRef' });
export type RegionRef = z.infer<typeof regionRef>;

export const districtMode = z.enum(['latihan', 'operasional']);
export const districtState = z.enum(['belum', 'reserved', 'copying', 'open']);

export const regionDetail = z
  .object({
    region: regionRef,
    parents: z.array(regionRef),
    children: z.array(regionRef),
    mode: districtMode.nullable(),
  })
  .meta({ id: 'RegionDetail' });
export type RegionDetail = z.infer<typeof regionDetail>;
