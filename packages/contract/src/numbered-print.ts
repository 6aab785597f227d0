import { z } from 'zod';
import { instant } from './primitives.ts';

export const numberPrint = z
  .strictObject({
    page: z
      .string()
      .max(200)
      .regex(/^\/[^?#]*$/)
      .meta({ description: 'Path of the page, without what is asked of it: a search may be a name' }),
  })
  .meta({ id: 'NumberPrint' });

export const numberedPrint = z
  .object({
    number: z.string().meta({ description: 'Of this copy; the trail holds it' }),
    printedBy: z.string(),
    printedAt: instant,
  })
  .meta({ id: 'NumberedPrint' });

export type NumberedPrint = z.infer<typeof numberedPrint>;
