import {
  checkFigures,
  type Deps,
  failImport,
  goOnRebuilding,
  goOnTrying,
  type ImportMessage,
  type Job,
  MOST_NAMED,
  type NamedCell,
  noteFailure,
  type RecomputeMessage,
  recomputeDistrict,
  refreshWindows,
  runImport,
} from '@konvergensi/services';
import { measure, report } from './report.ts';

/** What a message asks for. */
const jobOf = ({ windows, goOn }: RecomputeMessage): Exclude<Job, 'import'> =>
  goOn ?? (windows === true ? 'windows' : 'recompute');

const ORDER = ['recompute', 'windows', 'rebuild', 'check'] as const satisfies readonly Job[];

/** Many saves, one recompute: a batch holds each job of a district once however many messages ask for it. */
export async function onRecompute(open: () => Promise<Deps>, batch: MessageBatch<RecomputeMessage>): Promise<void> {
  const jobs = Map.groupBy(batch.messages, ({ body }) => `${body.district} ${jobOf(body)}`);
  // Saves are not kept waiting by what takes longer.
  const inOrder = [...jobs.values()].sort(
    (a, b) => ORDER.indexOf(jobOf(a[0]!.body)) - ORDER.indexOf(jobOf(b[0]!.body)),
  );
  for (const messages of inOrder) {
    const [{ body: first }] = messages as [Message<RecomputeMessage>];
    const [district, job] = [first.district, jobOf(first)];
    try {
      const deps = await open();
      const more = await JOBS[job](
        deps,
        district,
        messages.map(({ body }) => body),
      );
      if (more) await deps.sendRecompute(again(first, job));
      for (const message of messages) message.ack();
    } catch (error) {
      report(job, error);
      await note(open, district, { job, error });
      for (const message of messages) message.retry({ delaySeconds: 2 });
    }
  }
}

const again = ({ district }: RecomputeMessage, job: Exclude<Job, 'import'>): RecomputeMessage => {
  if (job === 'recompute') return { district };
  return job === 'windows' ? { district, windows: true } : { district, goOn: job };
};

type Run = (deps: Deps, district: number, messages: readonly RecomputeMessage[]) => Promise<boolean>;

/** Each says whether more is waiting. */
const JOBS: Readonly<Record<Exclude<Job, 'import'>, Run>> = {
  recompute: async (deps, district, messages) =>
    (await recomputeDistrict(deps, district, { cells: namedBy(messages) })).more,
  windows: async (deps, district) => (await refreshWindows(deps, district)).more,
  rebuild: async (deps, district) => {
    const [rebuilt, tried] = [await goOnRebuilding(deps, district), await goOnTrying(deps, district)];
    return rebuilt.more || tried.more;
  },
  check: async (deps, district) => {
    const { drifts, finished, more } = await checkFigures(deps, district);
    for (const { level, region, period, what } of drifts) report('drift', { district, level, region, period, what });
    for (const share of finished) measure('figures-checked', { district, ...share });
    return more;
  },
};

/** Cells that these messages name; null when one of them asks for whatever is dirty, or they name many. */
function namedBy(messages: readonly RecomputeMessage[]): NamedCell[] | null {
  const cells = messages.flatMap((message) => message.cells ?? []);
  const some = messages.some((message) => message.cells === undefined) || cells.length > MOST_NAMED;
  return some ? null : [...new Map(cells.map((cell) => [cell.join(), cell])).values()];
}

/** Where the district's administrators see it; what cannot be written there stands in the log alone. */
const note = (open: () => Promise<Deps>, district: number, failed: Parameters<typeof noteFailure>[2]): Promise<void> =>
  open()
    .then((deps) => noteFailure(deps, district, failed))
    .catch((error: unknown) => report('note-failure', error));

/** One step of an import a message. */
export async function onImport(open: () => Promise<Deps>, batch: MessageBatch<ImportMessage>): Promise<void> {
  for (const message of batch.messages) {
    try {
      await runImport(await open(), message.body);
      message.ack();
    } catch (error) {
      report('import', error);
      await note(open, message.body.district, { job: 'import', error });
      message.retry({ delaySeconds: 2 });
    }
  }
}

/**
 * Messages that failed every retry: kept in the log and on the page of their district. An import then waits for a person
 * to try again; figures still owed are swept.
 */
export async function onDead(open: () => Promise<Deps>, batch: MessageBatch): Promise<void> {
  for (const { body } of batch.messages) {
    report(batch.queue, body);
    const isImport = batch.queue.includes('import');
    if (isImport) {
      await failImport(await open(), body as ImportMessage).catch((error: unknown) => report('import', error));
    }
    const { district } = body as { district: number };
    const job = isImport ? 'import' : jobOf(body as RecomputeMessage);
    await note(open, district, { job, error: null, givenUp: true });
  }
  batch.ackAll();
}
