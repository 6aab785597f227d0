import { sql } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import type { Deps } from '@konvergensi/services';
import { CHILDREN, type Child } from './made-up-districts.ts';
import type { World } from './world.ts';

export interface Scene {
  world: World;
  /** What verbs are called with: the world's, or seen through a fault. */
  deps: Deps;
  random(): number;
  /** The file handed in last. */
  last: { district: string; rows: ImportRow[] } | null;
}

export interface ImportRow {
  child: Child;
  date: string;
  weightKg: number;
  lengthCm: number;
}

export const some = <T>({ random }: Scene, of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
export const today = ({ world }: Scene) => new Date(world.clock.now).toISOString().slice(0, 10);
export const thisMonth = (scene: Scene) => monthOf(today(scene));
export const daysAgo = ({ world }: Scene, days: number) =>
  new Date(world.clock.now - days * 86_400_000).toISOString().slice(0, 10);
export const key = ({ world }: Scene) => world.deps.ulid();

/** A weight and a length that may be far off. */
export const measures = ({ random }: Scene) => ({
  weightKg: Math.round(50 + random() * 140) / 10,
  lengthCm: Math.round(550 + random() * 550) / 10,
});

export interface Here {
  village: number;
  id: string;
  code: string;
  version: number;
  name: string;
  sex: 1 | 2;
  birth_date: string;
  lived_from: string | null;
}

/** A child and the village where it is registered now. */
export async function someone(scene: Scene, child = some(scene, CHILDREN)): Promise<Here | undefined> {
  return scene.world.deps.shard(child.district.shard).one<Here>(
    sql`select p.village, p.id, r.code, p.version, p.name, p.sex, p.birth_date, p.lived_from from person p join region r on r.id = p.village
          where p.id = ${child.id} and p.left_on is null limit 1`,
  );
}
