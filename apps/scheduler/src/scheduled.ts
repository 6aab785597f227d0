import { type Deps, openMonth, sealTrails, sweepCells, sweepDirectory, sweepImports } from '@konvergensi/services';

/** Crons of infra/topology and what each does. */
export async function onSchedule(deps: Deps, scheduledTime: number, isNightly: boolean): Promise<void> {
  if (isNightly) {
    await openMonth(deps);
    await sweepDirectory(deps);
    await sealTrails(deps);
    await sweepCells(deps, 'night');
    return;
  }
  const isHour = new Date(scheduledTime).getUTCMinutes() === 0;
  await sweepImports(deps);
  await sweepCells(deps, isHour ? 'hour' : 'minute');
}
