import { districtCode, ulid } from '@konvergensi/contract';
import { z } from 'zod';

export const importsParams = z.object({ code: districtCode });
export const importParams = z.object({ code: districtCode, id: ulid });
