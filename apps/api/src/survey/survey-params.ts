import { z } from 'zod';

export const surveyParams = z.object({
  code: z
    .string()
    .regex(/^\d{2}(\.\d{2})?$/, 'kode provinsi atau kabupaten/kota seperti 17 atau 17.04')
    .meta({ description: 'Code of a province or district', example: '17' }),
});
