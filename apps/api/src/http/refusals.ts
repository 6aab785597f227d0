import { type ProblemCode, problemBody, problems } from '@konvergensi/contract';
import type { RoutePermission } from './authenticate.ts';
import type { Schema } from './call.ts';

/** What a route takes, as far as it tells what it can refuse. */
export interface Refusable {
  method?: string;
  beforeSecondFactor?: boolean;
  params?: Schema;
  query?: Schema;
  headers?: Schema;
  body?: Schema;
  form?: Schema;
  freeText?: readonly string[];
  problems?: readonly ProblemCode[];
}

/** Statuses a route can refuse with, documented; several codes share a status. */
export function refusals(
  permission: RoutePermission,
  {
    method = 'get',
    beforeSecondFactor = false,
    params,
    body,
    form,
    query,
    headers,
    freeText,
    problems: own = [],
  }: Refusable,
) {
  const codes: ProblemCode[] = [
    ...(permission === 'public' ? [] : (['signed-out'] as const)),
    // A write from a page of another site is forbidden on public routes too.
    ...(permission === 'public' && method === 'get' ? [] : (['forbidden'] as const)),
    ...(permission === 'public' || beforeSecondFactor ? [] : (['second-factor-missing'] as const)),
    ...(params ? (['not-found'] as const) : []),
    ...(body || form ? (['bad-request', 'unsupported-media', 'too-large'] as const) : []),
    ...(body || form || query || headers ? (['invalid'] as const) : []),
    ...(freeText ? (['personal-text'] as const) : []),
    ...own,
  ];
  const byStatus = Map.groupBy(new Set(codes), (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map((code) => `\`${code}\` ${problems[code].en}`).join(' · '),
        content: { 'application/problem+json': { schema: problemBody } },
      },
    ]),
  );
}
