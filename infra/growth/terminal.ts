/** Where a command speaks to its user: the error stream, so that nothing mixes with data. */
export interface Terminal {
  write(text: string): void;
  isInteractive: boolean;
}

/** A reason to stop at once, with the exit status of the process. */
export class Stop extends Error {
  readonly status: number;

  constructor(message: string, status = 2) {
    super(message);
    this.status = status;
  }
}

const EVERY_ROWS = 1 << 14;
const LINE_EVERY_ROWS = 250_000;
const thousands = new Intl.NumberFormat('en');

/** Shows how many rows are done: on one line that changes, or a line now and then when nobody is looking. */
export class Progress {
  #terminal: Terminal;
  #started = performance.now();

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  rows(count: number): void {
    const { isInteractive } = this.#terminal;
    if (count === 0 || count % (isInteractive ? EVERY_ROWS : LINE_EVERY_ROWS) !== 0) return;
    this.#terminal.write(`${isInteractive ? '\r' : ''}${thousands.format(count)} rows${isInteractive ? '' : '\n'}`);
  }

  done(words: string): void {
    const seconds = (performance.now() - this.#started) / 1000;
    this.#terminal.write(`${this.#terminal.isInteractive ? '\r' : ''}${words} in ${seconds.toFixed(1)} s\n`);
  }
}

/** A number of things, in words: 1 row, 2,000 rows. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${thousands.format(count)} ${count === 1 ? one : many}`;
}
