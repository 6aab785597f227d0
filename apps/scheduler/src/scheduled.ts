import {
  beginChecking,
  type Deps,
  openMonth,
  pseudonymise,
  resumeOnboarding,
  rotateKeys,
  sealTrails,
  sweepCells,
  sweepChecks,
  sweepDirectory,
  sweepDoubles,
  sweepImports,
  sweepModes,
  sweepRebuilds,
  sweepRules,
  sweepTransfers,
  sweepTrials,
  sweepWindows,
  sweepWorkingAreas,
  tidySignIns,
  tidyUploads,
} from '@konvergensi/services';

const DAY_MS = 86_400_000;

/** Minutes between two looks for quarters, semesters and years that months have overtaken: many saves, one pass. */
const WINDOWS_EVERY = 10;

/** Every minute: what a lost message left undone. */
export async function onMinute(deps: Deps, scheduledTime: number): Promise<void> {
  const minute = new Date(scheduledTime).getUTCMinutes();
  await sweepImports(deps, scheduledTime);
  await sweepCells(deps);
  if (minute % WINDOWS_EVERY === 5) await sweepWindows(deps);
  await sweepChecks(deps);
  await sweepRebuilds(deps);
  await sweepTrials(deps);
  await sweepTransfers(deps);
  await resumeOnboarding(deps);
  await rotateKeys(deps);
}

/** Every night: new months, lost copies, sealed trails, and a seventh of the figures asked to be computed again. */
export async function onNight(deps: Deps, scheduledTime: number): Promise<void> {
  await openMonth(deps);
  await sweepRules(deps);
  await sweepDirectory(deps);
  await sweepModes(deps);
  await sweepWorkingAreas(deps);
  await sweepDoubles(deps);
  await tidySignIns(deps);
  await tidyUploads(deps, scheduledTime);
  await pseudonymise(deps);
  await sealTrails(deps);
  await beginChecking(deps, Math.floor(scheduledTime / DAY_MS));
}
