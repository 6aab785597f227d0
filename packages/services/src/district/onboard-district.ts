import { type Actor, systemActor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { copyRegions } from './copy-regions.ts';
import { openPlacement } from './open-placement.ts';
import { type Placement, unfinishedPlacements } from './placement.ts';
import { reservePlacement } from './reserve-placement.ts';

/**
 * Takes a district on board: reserve a place → copy its regions → open. Each step can be repeated, so that a call cut off
 * anywhere is finished by the next, or by the sweep.
 */
export async function onboardDistrict(deps: Deps, actor: Actor, code: string): Promise<void> {
  await finish(deps, actor, await reservePlacement(deps, actor, code));
}

/** Finishes what was cut off; for the cron. Answers how many districts were opened. */
export async function resumeOnboarding(deps: Deps, limit = 5): Promise<number> {
  const placed = await unfinishedPlacements(deps.directory, limit);
  for (const one of placed) await finish(deps, systemActor('onboarding'), one);
  return placed.length;
}

async function finish(deps: Deps, actor: Actor, placed: Placement): Promise<void> {
  if (placed.state === 'open') return;
  await copyRegions(deps, placed);
  await openPlacement(deps, actor, placed);
}
