import { CRONS } from '../topology/topology.ts';

const MINUTE_MS = 60_000;

/** Whether a cron of plain numbers and stars is due in the minute of an instant (UTC, as in the cloud). */
export function isDue(cron: string, at: Date): boolean {
  const now = [at.getUTCMinutes(), at.getUTCHours(), at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCDay()];
  return cron.split(' ').every((field, index) => field === '*' || Number(field) === now[index]);
}

/** At a start no job runs: seen from so much later, every unfinished one has fallen silent and is gone on with. */
const AFTER_A_START_MS = 10 * MINUTE_MS;

/**
 * Fires the crons as the cloud does, at the start of each minute, and all of them at once at the start: a stop leaves
 * work behind, and this machine may be off at night.
 */
export function fireCrons(url: string, onError: (line: string) => void): () => void {
  let busy = false;
  let stopped = false;
  const tick = async (crons: string[], at: number) => {
    if (busy) return;
    busy = true;
    try {
      for (const cron of crons) await fire(url, cron, at);
    } catch (error) {
      if (!stopped) onError(`Cron: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      busy = false;
    }
  };
  const next = () => MINUTE_MS - (Date.now() % MINUTE_MS) + 50;
  let timer = setTimeout(function minute() {
    void tick(
      Object.values(CRONS).filter((cron) => isDue(cron, new Date())),
      Date.now(),
    );
    timer = setTimeout(minute, next());
  }, next());
  void tick(Object.values(CRONS), Date.now() + AFTER_A_START_MS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function fire(url: string, cron: string, at: number): Promise<void> {
  const response = await fetch(`${url}/__dev/cron?cron=${encodeURIComponent(cron)}&at=${at}`, { method: 'POST' });
  if (!response.ok) throw new Error(`${cron} answered ${response.status}`);
}
