import { Problem } from '@konvergensi/contract';
import { UniqueFailed } from '@konvergensi/db';

/** Turns the refusal of a user name that someone has into words at its field. */
export function orUsernameTaken(error: unknown): never {
  if (error instanceof UniqueFailed && error.columns.includes('user.username')) {
    throw new Problem('already-exists', {
      errors: [{ pointer: '/username', message: 'nama pengguna ini sudah dipakai' }],
    });
  }
  throw error;
}
