import { Problem, type ProblemCode, problemBody, problems } from '@konvergensi/contract';
import type { Actor, PeopleDeps, SignedIn } from '@konvergensi/services';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { z } from 'zod';
import type { ApiEnv } from './api-env.ts';
import { authenticate, type RoutePermission } from './authenticate.ts';

type Method = 'get' | 'post' | 'put' | 'delete';
type Schema = z.ZodType | undefined;
type Output<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;

/** JSON bodies are small; files have a route and a limit of their own. */
const JSON_BYTES = 1024 * 1024;

/** What a handler is given: everything is checked, nothing more is there. */
export interface Call<Params extends Schema, Query extends Schema, Headers extends Schema, Body extends Schema> {
  c: Context<ApiEnv>;
  deps: PeopleDeps;
  /** Who calls; a public route has none and must not ask. */
  actor: Actor;
  signedIn: SignedIn;
  params: Output<Params>;
  query: Output<Query>;
  headers: Output<Headers>;
  body: Output<Body>;
}

export interface RouteSpec<
  M extends Method,
  P extends string,
  Params extends Schema,
  Query extends Schema,
  Headers extends Schema,
  Body extends Schema,
  Answer extends Schema,
> {
  method: M;
  path: P;
  /** Who may call; a route without it does not compile. */
  permission: RoutePermission;
  summary: string;
  params?: Params;
  query?: Query;
  headers?: Headers;
  body?: Body;
  /** Schema of the answer; without one the route answers 204. */
  answer?: Answer;
  /** What it can refuse besides what every route can. */
  problems?: readonly ProblemCode[];
  handle(call: Call<Params, Query, Headers, Body>): Promise<Answer extends z.ZodType ? z.input<Answer> : void>;
}

type Part<Name extends string, S extends Schema> = S extends z.ZodType ? { [K in Name]: S } : Record<never, never>;
type Json<S extends z.ZodType> = { content: { 'application/json': { schema: S } } };
type Answers<S extends Schema> = S extends z.ZodType
  ? { 200: Json<S> & { description: string } }
  : { 204: { description: string } };

/**
 * One route: path, schemas, permission, the problems it can answer with, and the verb. The answer is parsed with its
 * schema, so that no field leaves that is not declared.
 */
export function route<
  const M extends Method,
  const P extends string,
  Params extends Schema = undefined,
  Query extends Schema = undefined,
  Headers extends Schema = undefined,
  Body extends Schema = undefined,
  Answer extends Schema = undefined,
>(spec: RouteSpec<M, P, Params, Query, Headers, Body, Answer>) {
  const { method, path, permission, summary, params, query, headers, body, answer } = spec;
  const request = {
    ...(params && { params }),
    ...(query && { query }),
    ...(headers && { headers }),
    ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
  } as Part<'params', Params> &
    Part<'query', Query> &
    Part<'headers', Headers> &
    (Body extends z.ZodType ? { body: Json<Body> & { required: true } } : Record<never, never>);
  const success = answer
    ? { 200: { description: 'OK', content: { 'application/json': { schema: answer } } } }
    : { 204: { description: 'Done' } };
  return {
    route: {
      method,
      path,
      summary,
      request,
      'x-permission': permission,
      middleware: [authenticate(permission), jsonLimit] as MiddlewareHandler[],
      responses: { ...success, ...refusals(permission, spec) } as Answers<Answer>,
    },
    handler: async (c: Context<ApiEnv>) => {
      const result = await spec.handle(callOf(c) as Call<Params, Query, Headers, Body>);
      return answer ? c.json(answer.parse(result) as object, 200) : c.body(null, 204);
    },
  };
}

const jsonLimit = bodyLimit({
  maxSize: JSON_BYTES,
  onError: () => {
    throw new Problem('too-large');
  },
});

function callOf(c: Context<ApiEnv>): Call<Schema, Schema, Schema, Schema> {
  const valid = (target: 'param' | 'query' | 'header' | 'json') =>
    (c.req as unknown as { valid(target: string): unknown }).valid(target);
  return {
    c,
    deps: c.var.deps,
    get signedIn() {
      const { signedIn } = c.var;
      if (signedIn === null) throw new Problem('signed-out');
      return signedIn;
    },
    get actor() {
      return this.signedIn.actor;
    },
    params: valid('param') as undefined,
    query: valid('query') as undefined,
    headers: valid('header') as undefined,
    body: valid('json') as undefined,
  };
}

/** Statuses a route can refuse with, documented; several codes share a status. */
export function refusals(
  permission: RoutePermission,
  {
    params,
    body,
    query,
    headers,
    problems: own = [],
  }: Pick<
    RouteSpec<Method, string, Schema, Schema, Schema, Schema, Schema>,
    'params' | 'body' | 'query' | 'headers' | 'problems'
  >,
) {
  const codes: ProblemCode[] = [
    ...(permission === 'public' ? [] : (['signed-out', 'forbidden'] as const)),
    ...(params ? (['not-found'] as const) : []),
    ...(body ? (['bad-request', 'unsupported-media', 'too-large'] as const) : []),
    ...(body || query || headers ? (['invalid'] as const) : []),
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
