/** A guard at the head of a batch refused: what was decided on is no longer so. Nothing was written. */
export class GuardFailed extends Error {
  override readonly name = 'GuardFailed';
}

/** Two commits wanted the same next entry of a trail, or the same key: load again and retry. */
export class UniqueFailed extends Error {
  override readonly name = 'UniqueFailed';
  readonly columns: string;
  constructor(columns: string) {
    super(`unique: ${columns}`);
    this.columns = columns;
  }
}

/** A limit of the cloud would have been passed. */
export class LimitPassed extends Error {
  override readonly name = 'LimitPassed';
}

export function translate(error: unknown): unknown {
  const message = error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error);
  if (/CHECK constraint failed: (ok = 1|must)/.test(message)) return new GuardFailed('guard');
  const unique = /UNIQUE constraint failed: ([\w., ]+)/.exec(message);
  if (unique) return new UniqueFailed(unique[1] ?? '');
  return error;
}
