import { sql } from '@konvergensi/db';
import type { Deps } from '../core/deps.ts';
import { fileKey } from './import-files.ts';

const LOOKS_BACK_MS = 7 * 86_400_000;

/** An uploaded file holds NIK in clear. Once nothing more is read from it, it goes; its rows stay, without the numbers. */
export const dropUpload = (deps: Deps, district: number, id: string): Promise<void> =>
  deps.files.delete(fileKey(district, id));

/** Every night: files of imports that have ended, whose removal was cut off. */
export async function tidyUploads(deps: Deps, at: number): Promise<void> {
  for (const name of deps.shardNames) {
    const ended = await deps.shard(name).all<{ district: number; id: string }>(
      sql`select district, id from import
          where state in ('done', 'cancelled', 'refused') and updated_at > ${at - LOOKS_BACK_MS}`,
    );
    for (const { district, id } of ended) await dropUpload(deps, district, id);
  }
}
