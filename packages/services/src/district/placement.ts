import { type Db, type Statement, sql } from '@konvergensi/db';

export type PlacementState = 'reserved' | 'copying' | 'open';

/** A district in the directory: onboarded, or on its way. */
export interface Placement {
  id: number;
  code: string;
  province: number;
  shard: string;
  epoch: number;
  state: PlacementState;
  villages: number;
}

const placement = (where: Statement): Statement =>
  sql`select d.id, r.code, d.province, d.shard, d.epoch, d.state, d.villages
      from district d join region r on r.id = d.id where ${where}`;

export const placementOf = (directory: Db, code: string): Promise<Placement | undefined> =>
  directory.one<Placement>(placement(sql`r.code = ${code}`));

/** Districts whose onboarding was cut off. */
export const unfinishedPlacements = (directory: Db, limit: number): Promise<Placement[]> =>
  directory.all<Placement>(sql`${placement(sql`d.state <> 'open'`)} order by d.id limit ${limit}`);
