const detailOf = (what: unknown): unknown =>
  what instanceof Error ? { message: what.message, stack: what.stack } : what;

/** One line of the Worker's log, where an operator looks first. */
export function report(event: string, what: unknown): void {
  // biome-ignore lint/suspicious/noConsole: this is the log
  console.error(JSON.stringify({ event, detail: detailOf(what) }));
}
