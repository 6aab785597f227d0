/** Errors whose own words hold no value of a row. */
const PLAIN = new Set(['LimitPassed', 'GuardFailed', 'UniqueFailed', 'RangeError']);

/**
 * One line in the Worker's log. The words of an unknown error are left out, since they can quote what a user typed; where
 * it happened is enough to find it.
 */
export function logFailure(requestId: string, error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error('not an error');
  const frames = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const words = PLAIN.has(name) || message.startsWith('D1_ERROR') ? message : undefined;
  // biome-ignore lint/suspicious/noConsole: the one place that writes to the Worker's log
  console.error(JSON.stringify({ requestId, name, message: words, at: frames.slice(0, 8).map((line) => line.trim()) }));
}
