import { inspectorsOfWorkers } from './inspector-port.ts';

const EVERY_MS = 250;
const MEGABYTE = 1e6;

/** What V8 says of one Worker's isolate: objects, and the buffers that belong to them. */
interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

const sizeOf = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: HeapUsage) =>
  (usedSize + embedderHeapUsedSize + backingStorageSize) / MEGABYTE;

/** What one Worker holds while it is watched, in MB. */
export interface WorkerMemory {
  /** Highest of the phase so far, and a new phase from here. */
  peak(): number;
  stop(): void;
}

/**
 * Watches one Worker through V8's inspector, which counts each isolate by itself: heap and the buffers that belong to it.
 * Garbage is collected first unless the heap is `limited` as in the cloud: without a limit V8 lets any amount of it lie.
 */
export async function watchMemory(worker: string, limited: boolean): Promise<WorkerMemory> {
  const address = (await inspectorsOfWorkers()).get(worker);
  if (address === undefined) throw new Error(`No inspector answers for ${worker}.`);
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let peak = 0;
  let id = 0;
  const ask = () => {
    for (const method of limited ? ['Runtime.getHeapUsage'] : ['HeapProfiler.collectGarbage', 'Runtime.getHeapUsage']) {
      socket.send(JSON.stringify({ id: ++id, method }));
    }
  };
  let timer = setTimeout(ask, 0);
  socket.addEventListener('message', ({ data }) => {
    const { result } = JSON.parse(String(data)) as { result?: HeapUsage };
    if (result?.usedSize === undefined) return;
    peak = Math.max(peak, sizeOf(result));
    timer = setTimeout(ask, EVERY_MS);
  });
  return {
    peak() {
      const reached = peak;
      peak = 0;
      return reached;
    },
    stop() {
      clearTimeout(timer);
      socket.close();
    },
  };
}
