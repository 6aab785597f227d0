import { type Statement, sql } from '@konvergensi/db';
import type { Deps } from './deps.ts';

/** Where a district's rows are, and whether they may be reached. */
export interface Placement {
  id: number;
  code: string;
  name: string;
  kind: string;
  province: number;
  shard: string;
  epoch: number;
  state: string;
  mode: 'latihan' | 'operasional';
}

const placementOf = (code: string): Statement =>
  sql`select d.id, r.code, r.name, r.kind, d.province, d.shard, d.epoch, d.state, d.mode
      from region r join district d on d.id = r.id where r.code = ${code}`;

/** Reads one thing of the directory, and in the same round trip where the district of a code is, for the verb to come. */
export async function readWithPlacement<T>(deps: Deps, read: Statement, code: string | null): Promise<T | undefined> {
  if (code === null) return deps.directory.one<T>(read);
  const [found, placed] = await deps.directory.batch([read, placementOf(code)]);
  const placement = placed!.rows[0] as unknown as Placement | undefined;
  if (placement !== undefined) deps.placed?.set(code, placement);
  return found!.rows[0] as T | undefined;
}

/** Where a district is: as read with the session, once, since a verb may change it; else as it is now. */
export async function placementNow(deps: Deps, code: string): Promise<Placement | undefined> {
  const known = deps.placed?.get(code);
  deps.placed?.delete(code);
  return known ?? deps.directory.one<Placement>(placementOf(code));
}
