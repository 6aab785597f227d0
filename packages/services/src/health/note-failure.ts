import { Problem } from '@konvergensi/contract';
import { type Job, putFailure } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import { openDistrictById } from '../core/open-district.ts';

export type { Job };

const MOST_CHARACTERS = 200;

/** Of the database's own errors the text; of others only their kind, since a file's error may quote the file. */
function detailOf(error: unknown): string {
  if (error instanceof Problem) return error.code;
  if (!(error instanceof Error)) return '';
  const says =
    /^(D1_|GuardFailed|LimitPassed)/.test(`${error.name} ${error.message}`) || /D1_ERROR/.test(error.message);
  return (says ? `${error.name}: ${error.message}` : error.name).replaceAll(/\d{6,}/g, '…').slice(0, MOST_CHARACTERS);
}

/** Puts a failed try of a district's job where its administrators see it. */
export async function noteFailure(
  deps: Deps,
  district: number,
  { job, error, givenUp = false }: { job: Job; error: unknown; givenUp?: boolean },
): Promise<void> {
  const { db } = await openDistrictById(deps, district);
  await db.batch([putFailure(district, { job, detail: detailOf(error), givenUp, at: deps.now() })]);
}
