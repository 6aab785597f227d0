import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessMark {
  pid: number;
  /** When it started: a number alone is soon given to another process. */
  started: string;
}

/** The mark of a running process, or undefined when there is none of that number. */
export function markOf(pid: number): ProcessMark | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

export function isRunning(mark: ProcessMark): boolean {
  return startOf(mark.pid) === mark.started;
}

/** The number of the process that started it; known on Linux only. */
export function parentOf(pid: number): number | undefined {
  return process.platform === 'linux' ? statOf(pid)?.parent : undefined;
}

/** A process and everything it started, as marks. */
export function treeOf(root: number): ProcessMark[] {
  const children = Map.groupBy(processTable(), ({ parent }) => parent);
  const found: ProcessMark[] = [];
  const queue = [root];
  for (let pid = queue.shift(); pid !== undefined; pid = queue.shift()) {
    const mark = markOf(pid);
    if (mark !== undefined) found.push(mark);
    queue.push(...(children.get(pid) ?? []).map((child) => child.pid));
  }
  return found;
}

/** Ends what is left of the marked processes, and nothing that took their numbers. */
export function killLeft(marks: readonly ProcessMark[]): void {
  for (const mark of marks) {
    if (!isRunning(mark)) continue;
    try {
      process.kill(mark.pid, 'SIGKILL');
    } catch {
      // Gone between the look and the signal.
    }
  }
}

function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') return statOf(pid)?.started;
  try {
    process.kill(pid, 0);
    return process.platform === 'win32' ? 'running' : ps(['-o', 'lstart=', '-p', String(pid)]).trim() || undefined;
  } catch {
    return undefined;
  }
}

function processTable(): { pid: number; parent: number }[] {
  if (process.platform === 'win32') return [];
  if (process.platform !== 'linux') {
    const rows = ps(['-A', '-o', 'pid=,ppid=']).trim().split('\n');
    return rows.map((row) => row.trim().split(/\s+/).map(Number)).map(([pid = 0, parent = 0]) => ({ pid, parent }));
  }
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.flatMap((pid) => {
    const stat = statOf(pid);
    return stat === undefined ? [] : [{ pid, parent: stat.parent }];
  });
}

/** /proc/<pid>/stat, counted from behind the name, which may hold anything. Zombies count as gone. */
function statOf(pid: number): { parent: number; started: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : { parent: Number(fields[1]), started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function ps(args: string[]): string {
  return execFileSync('ps', args, { encoding: 'utf8' });
}
