import type { Me, regionDetail } from '@konvergensi/contract';
import type { Context } from 'hono';
import { need } from '../api/outcome.ts';
import type { Crumb } from '../ui/crumbs.tsx';
import { regionCrumbs } from '../ui/crumbs.tsx';
import type { AdminEnv } from './admin-env.ts';

/** Where a page stands: who reads it, which region it is about, and whether that is for practice. */
export interface Place extends ReturnType<typeof regionDetail.parse> {
  me: Me;
  practice: boolean;
  /** The region's own line of names, then these. */
  crumbs: (...more: Crumb[]) => Crumb[];
  may: (permission: string) => boolean;
}

export async function placeOf(c: Context<AdminEnv>, code: string): Promise<Place> {
  const [me, found] = await Promise.all([need(c.var.api.me()), need(c.var.api.region(code))]);
  const { region, parents, mode } = found;
  return {
    ...found,
    me,
    practice: mode === 'latihan',
    may: (permission) => me.permissions.includes(permission),
    crumbs: (...more) => regionCrumbs(me, [...parents, region], more),
  };
}

/** Code of the reader's own region within the place: a camat's sub-district in the pages of the district. */
export const ownRegion = ({ me, region }: Place): string =>
  me.grants.map((grant) => grant.region?.code ?? '').find((code) => code.startsWith(`${region.code}.`)) ?? region.code;
