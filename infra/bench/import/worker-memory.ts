import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Resident megabytes of the largest workerd whose command line or children name the folder; Linux only. */
function residentMb(): number {
  const sizes = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && read(`/proc/${entry}/comm`).startsWith('workerd'))
    .map((pid) => Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024);
  return Math.max(0, ...sizes);
}

/** Watches workerd's resident memory; `stop` gives its growth over what it held at the start. */
export function watchMemory(_folder: string): { stop(): number } {
  const before = residentMb();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb());
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      return peak - before;
    },
  };
}
