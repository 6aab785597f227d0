import {
  type Deps,
  failImport,
  type ImportMessage,
  MOST_NAMED,
  type NamedCell,
  type RecomputeMessage,
  recomputeDistrict,
  refreshWindows,
  runImport,
} from '@konvergensi/services';
import { report } from './report.ts';

/** Many saves, one recompute: a batch holds each district once however many messages name it. */
export async function onRecompute(open: () => Promise<Deps>, batch: MessageBatch<RecomputeMessage>): Promise<void> {
  const byDistrict = Map.groupBy(batch.messages, (message) => message.body.district);
  for (const [district, messages] of byDistrict) {
    try {
      const deps = await open();
      const [windows, months] = partition(messages.map(({ body }) => body));
      if (months.length > 0) {
        const { more } = await recomputeDistrict(deps, district, { cells: namedBy(months) });
        if (more) await deps.sendRecompute({ district });
      }
      if (windows.length > 0) {
        const { more } = await refreshWindows(deps, district);
        if (more) await deps.sendRecompute({ district, windows: true });
      }
      for (const message of messages) message.ack();
    } catch (error) {
      report('recompute', error);
      for (const message of messages) message.retry({ delaySeconds: 2 });
    }
  }
}

const partition = (bodies: readonly RecomputeMessage[]) =>
  [bodies.filter(({ windows }) => windows === true), bodies.filter(({ windows }) => windows !== true)] as const;

/** Cells that these messages name; null when one of them asks for whatever is dirty, or they name many. */
function namedBy(messages: readonly RecomputeMessage[]): NamedCell[] | null {
  const cells = messages.flatMap((message) => message.cells ?? []);
  const some = messages.some((message) => message.cells === undefined) || cells.length > MOST_NAMED;
  return some ? null : [...new Map(cells.map((cell) => [cell.join(), cell])).values()];
}

/** One step of an import a message. */
export async function onImport(open: () => Promise<Deps>, batch: MessageBatch<ImportMessage>): Promise<void> {
  for (const message of batch.messages) {
    try {
      await runImport(await open(), message.body);
      message.ack();
    } catch (error) {
      report('import', error);
      message.retry({ delaySeconds: 2 });
    }
  }
}

/**
 * Messages that failed every retry: kept in the log. An import then waits for a person to try again; figures still owed
 * are swept.
 */
export async function onDead(open: () => Promise<Deps>, batch: MessageBatch): Promise<void> {
  for (const { body } of batch.messages) {
    report(batch.queue, body);
    if (batch.queue.includes('import')) {
      await failImport(await open(), body as ImportMessage).catch((error: unknown) => report('import', error));
    }
  }
  batch.ackAll();
}
