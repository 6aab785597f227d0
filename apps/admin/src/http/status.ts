import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ApiProblem } from '../api/outcome.ts';

/** A form shown again keeps the status of its refusal. */
export const statusOf = (problem: ApiProblem | null): ContentfulStatusCode =>
  problem === null ? 200 : (problem.status as ContentfulStatusCode);
