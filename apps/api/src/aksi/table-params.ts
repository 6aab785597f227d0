import { aksiTableCode, districtCode, programmeYear } from '@konvergensi/contract';
import { z } from 'zod';

export const tableParams = z.object({ code: districtCode, year: programmeYear, table: aksiTableCode });
