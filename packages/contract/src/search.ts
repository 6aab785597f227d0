import { z } from 'zod';
import { regionRef } from './region.ts';

export const searchQuery = z.object({
  q: z.string().min(2).max(60).meta({ description: 'Part of a name, or a code' }),
});

/** Regions within what the caller may read. */
export const searchPage = z
  .object({
    regions: z.array(
      z.object({ region: regionRef, within: z.string().nullable().meta({ description: 'Name of the region above' }) }),
    ),
  })
  .meta({ id: 'SearchPage' });
export type SearchPage = z.infer<typeof searchPage>;
