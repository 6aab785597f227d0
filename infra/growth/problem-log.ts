const MOST_LINES = 100;

/** Where something is wrong: the row counted from the first below the header, and the line of the file. */
export interface Place {
  row: number;
  line: number;
  column?: string;
}

/** Says on the terminal what is wrong with which row and column; after a hundred of them only counts. */
export class ProblemLog {
  bad = 0;
  notes = 0;
  #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** A row that cannot be used. */
  problem(place: Place, words: string): void {
    this.bad++;
    this.#say(place, words);
  }

  /** Something about a row that is used all the same. */
  note(place: Place, words: string): void {
    this.notes++;
    this.#say(place, words);
  }

  /** How many there were beyond those that were shown. */
  finish(): void {
    const hidden = this.bad + this.notes - MOST_LINES;
    if (hidden > 0) this.#write(`… and ${hidden} more\n`);
  }

  #say({ row, line, column }: Place, words: string): void {
    if (this.bad + this.notes > MOST_LINES) return;
    this.#write(`row ${row} (line ${line})${column === undefined ? '' : `, column ${column}`}: ${words}\n`);
  }
}
