import type { FieldError, ProblemCode } from '@konvergensi/contract';

export interface ApiProblem {
  status: number;
  code: ProblemCode;
  detail: string | null;
  errors: readonly FieldError[];
  requestId: string;
  /** What else the refusal tells. */
  extra?: Readonly<Record<string, unknown>>;
}

export type Outcome<T> = { ok: true; data: T } | { ok: false; problem: ApiProblem };

/** A page that cannot be shown; `app.ts` turns it into the sign-in page or a page that says why. */
export class ApiFailure extends Error {
  readonly problem: ApiProblem;

  constructor(problem: ApiProblem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ApiFailure';
    this.problem = problem;
  }
}

/** The answer a page cannot do without. */
export async function need<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome;
  if (settled.ok) return settled.data;
  throw new ApiFailure(settled.problem);
}
