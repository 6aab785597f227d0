import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { treeOf } from '../../local/process-tree.ts';

const LISTENING = '0A';

/** Ports on which a process listens; Linux only. */
function portsOf(pid: number): number[] {
  const sockets = new Set<string>();
  for (const handle of readdirSync(`/proc/${pid}/fd`)) {
    try {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${handle}`))?.[1];
      if (inode !== undefined) sockets.add(inode);
    } catch {
      // Closed since it was listed.
    }
  }
  return readFileSync(`/proc/${pid}/net/tcp`, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((field) => field[3] === LISTENING && sockets.has(field[9] ?? ''))
    .map((field) => Number.parseInt(field[1]!.split(':')[1]!, 16));
}

interface Target {
  id: string;
  webSocketDebuggerUrl: string;
}

/** Addresses at which the inspector of workerd, started by this process, answers for each Worker, by the Worker's name. */
export async function inspectorsOfWorkers(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { pid } of treeOf(process.pid)) {
    if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('workerd')) continue;
    for (const port of portsOf(pid)) {
      for (const { id, webSocketDebuggerUrl } of await targetsAt(port)) {
        const name = /^core:user:(.+)$/.exec(id)?.[1];
        if (name !== undefined) found.set(name, webSocketDebuggerUrl);
      }
    }
  }
  return found;
}

async function targetsAt(port: number): Promise<Target[]> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/json`, { signal: AbortSignal.timeout(2000) });
    return response.ok ? ((await response.json()) as Target[]) : [];
  } catch {
    return [];
  }
}
