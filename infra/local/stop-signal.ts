import { parentOf } from './process-tree.ts';

const WATCH_MS = 200;

/**
 * Aborts on Ctrl-C, on a polite kill, and when the npm that started this process is gone: killed, it says nothing, and
 * the shell between the two stays.
 */
export function onStopSignal(): AbortSignal {
  const stop = new AbortController();
  // A terminal sends Ctrl-C to the whole group and npm passes it on once more: the second one changes nothing.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());
  const lineage = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const born = lineage();
  setInterval(() => lineage() !== born && stop.abort(), WATCH_MS).unref();
  return stop.signal;
}
