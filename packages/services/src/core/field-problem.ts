import { Problem } from '@konvergensi/contract';

/** A refusal that names one field by its JSON pointer. */
export const fieldProblem = (pointer: string, message: string): Problem =>
  new Problem('invalid', { errors: [{ pointer, message }] });
