import type { FieldError } from '@konvergensi/contract';
import { z } from 'zod';

// Words that a schema does not give itself are Indonesian, like those it does.
z.config(z.locales.id());

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** An answer is not made larger than what a person can correct at once. */
const MOST = 50;

/** What zod found, as JSON pointers with words; every unknown field gets its own, up to the first 50. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const found = (error.issues as z.core.$ZodIssue[]).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.slice(0, MOST);
      return keys.map((key) => ({ pointer: pointer([...issue.path, key]), message: 'isian ini tidak dikenal' }));
    }
    return [{ pointer: pointer(issue.path), message: issue.message }];
  });
  return found.slice(0, MOST);
}
