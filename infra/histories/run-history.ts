import { Problem } from '@konvergensi/contract';
import { markMonthsOf } from '@konvergensi/db';
import { type Deps, recomputeDistrict, sweepCells, sweepDirectory } from '@konvergensi/services';
import { act, type Event } from './events.ts';
import { FAULTS, type Fault, Killed, mortal, slow } from './faults.ts';
import { DISTRICTS } from './made-up-districts.ts';
import { type Defect, defective } from './planted-defects.ts';
import type { Scene } from './scene.ts';
import type { World } from './world.ts';

export interface Told {
  /** Those that were not refused. */
  events: Event[];
  faults: Set<Fault>;
}

const EVENTS_EACH = 25;
const MONTHS = 4;
/** Of a hundred events; what takes long is seldom, and yet in a tenth of the histories. */
const WEIGHTS: readonly (readonly [Event, number])[] = [
  ['entry', 38],
  ['correction', 15],
  ['birth date', 8],
  ['move', 8],
  ['return', 4],
  ['merge', 4],
  ['deletion', 5],
  ['import', 1.3],
  ['re-import', 1],
  ['lock', 2.7],
  ['target', 7],
  ['vouching', 6],
];

function weighted(random: () => number): Event {
  let left = random() * 100;
  return WEIGHTS.find(([, weight]) => {
    left -= weight;
    return left < 0;
  })![0];
}

export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const shuffled = <T>(all: readonly T[], random: () => number): T[] =>
  all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

/** At least 25 events over at least four months, some of them faults' prey; then one sweep of everything. */
export async function runHistory(world: World, seed: number, defect: Defect | null = null): Promise<Told> {
  const random = numbers(seed);
  const likely = new Set(shuffled(FAULTS, random).slice(0, 2 + Math.floor(random() * 2)));
  const events = shuffled(
    [
      ...Array.from({ length: EVENTS_EACH - MONTHS }, () => weighted(random)),
      ...Array.from({ length: MONTHS }, () => 'month' as const),
    ],
    random,
  );
  const told: Told = { events: [], faults: new Set() };
  const deps = defective(world.deps, defect);
  const scene: Scene = { world: { ...world, deps }, deps, random, last: null };
  for (const event of events) {
    await happening(scene, event, likely.has('killed') && random() < 0.15, told);
    if (random() < 0.25) await delivery(scene, likely, told);
  }
  await sweepAll(scene);
  return told;
}

/** Refusals by rule are part of a history; so is a request that was killed. Anything else is a failure. */
async function happening(scene: Scene, event: Event, killed: boolean, told: Told): Promise<void> {
  const { random } = scene;
  const deps = killed ? dying(scene.world.deps, random, 4) : scene.world.deps;
  if (killed) told.faults.add('killed');
  try {
    scene.deps = deps;
    await act(scene, event);
    told.events.push(event);
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof Killed)) throw error;
  }
}

/** The queue brings what waits, with the faults of this history. */
async function delivery(scene: Scene, likely: ReadonlySet<Fault>, told: Told): Promise<void> {
  const { world, random } = scene;
  const struck = (fault: Fault): boolean => {
    const hit = likely.has(fault) && random() < 0.5;
    if (hit) told.faults.add(fault);
    return hit;
  };
  let messages = world.recomputes.splice(0);
  if (messages.length === 0) return;
  if (struck('reordered')) messages = messages.reverse();
  if (struck('delayed')) world.recomputes.push(messages.pop()!);
  if (struck('lost')) messages = messages.slice(1);
  for (const [district, of] of Map.groupBy(messages, (message) => message.district)) {
    const named = of.every((message) => message.cells !== undefined);
    const cells = named ? of.flatMap((message) => message.cells ?? []) : null;
    if (!told.faults.has('overlap') && struck('overlap')) await overlap(scene, district);
    if (struck('half-way')) world.bases[shardOf(district)].failBefore = 1 + Math.floor(random() * 5);
    const deps = struck('killed') ? dying(world.deps, random, 9) : world.deps;
    try {
      await recomputeDistrict(deps, district, { cells });
      if (struck('doubled')) await recomputeDistrict(deps, district, { cells });
    } catch (error) {
      if (!(error instanceof Killed) && !/the shard failed/.test(String(error))) throw error;
    }
    world.bases[shardOf(district)].failBefore = null;
  }
}

const dying = (deps: Deps, random: () => number, calls: number): Deps =>
  mortal(deps, 1 + Math.floor(random() * calls), random() < 0.5 ? 'before' : 'after');

const shardOf = (district: number) => DISTRICTS.find(({ id }) => id === district)!.shard;

/** The cron marks everything for a rebuild while a message is worked on: two passes at once, call by call. */
async function overlap({ world, random }: Scene, district: number): Promise<void> {
  const deps = slow(world.deps, () => Math.floor(random() * 6));
  await world.deps.shard(shardOf(district)).batch([markMonthsOf(district, null)]);
  await Promise.all([
    recomputeDistrict(deps, district),
    recomputeDistrict(deps, district, { slices: 2 }),
    sweepCells(deps),
  ]);
}

/** One sweep as the night's cron does it, and its messages. */
async function sweepAll({ world }: Scene): Promise<void> {
  world.recomputes.length = 0;
  await sweepCells(world.deps);
  for (let message = world.recomputes.shift(); message !== undefined; message = world.recomputes.shift())
    if ((await recomputeDistrict(world.deps, message.district)).more)
      world.recomputes.push({ district: message.district });
  await sweepDirectory(world.deps);
}
