import { z } from 'zod';
import { instant } from './primitives.ts';
import { regionRef } from './region.ts';

export const districtMap = z
  .object({
    width: z.number().int(),
    height: z.number().int(),
    source: z.string().meta({ description: 'Where the borders are from; no official reference for borders' }),
    fileName: z.string(),
    by: z.string(),
    at: instant,
    shapes: z.array(
      z.object({ code: z.string(), path: z.string().meta({ description: 'SVG path of whole numbers' }) }),
    ),
  })
  .meta({ id: 'DistrictMap' });
export type DistrictMap = z.infer<typeof districtMap>;

export const mapPage = z.object({ map: districtMap.nullable() }).meta({ id: 'MapPage' });

/** What was found in an uploaded file. */
export const mapReceipt = z
  .object({
    villages: z.number().int().meta({ description: 'Villages of the district that have a shape now' }),
    without: z.array(regionRef).meta({ description: 'Villages of the district without a shape' }),
    unknown: z.array(z.string()).meta({ description: 'Codes in the file that are no village of the district' }),
    pointsBefore: z.number().int(),
    pointsAfter: z.number().int(),
  })
  .meta({ id: 'MapReceipt' });
export type MapReceipt = z.infer<typeof mapReceipt>;
