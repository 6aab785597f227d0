const detailOf = (what: unknown): unknown =>
  what instanceof Error ? { message: what.message, stack: what.stack } : what;

/** One line of the Worker's log, where an operator looks first. */
export function report(event: string, what: unknown): void {
  // biome-ignore lint/suspicious/noConsole: this is the log
  console.error(JSON.stringify({ event, detail: detailOf(what) }));
}

/** Numbers of a job that went well, one line of the log: what a dashboard of the account counts. */
export function measure(metric: string, numbers: Readonly<Record<string, number>>): void {
  // biome-ignore lint/suspicious/noConsole: this is the log
  console.log(JSON.stringify({ metric, ...numbers }));
}
