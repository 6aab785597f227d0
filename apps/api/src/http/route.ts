import type { ProblemCode } from '@konvergensi/contract';
import { type NamesRead, noteNamesRead, refuseFamiliesOnly, warnOfPersonalText } from '@konvergensi/services';
import type { Context, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import type { ApiEnv } from './api-env.ts';
import { authenticate, type RoutePermission } from './authenticate.ts';
import { fileLimit, jsonLimit } from './body-limits.ts';
import { type Call, callOf, type Schema } from './call.ts';
import { formShape, readForm } from './form.ts';
import { freeTexts, saysSaveAnyway } from './free-text.ts';
import { isKnown } from './known-answer.ts';
import { refusals } from './refusals.ts';

type Method = 'get' | 'post' | 'put' | 'delete';

/** Names of fields, of every member of a union. */
type KeysOf<T> = T extends unknown ? Extract<keyof T, string> : never;

export interface RouteSpec<
  M extends Method,
  P extends string,
  Params extends Schema,
  Query extends Schema,
  Headers extends Schema,
  Body extends Schema,
  Form extends Schema,
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
  /** The route may be called without a body, which then is `{}`. */
  bodyOptional?: true;
  /** A form with a file, in place of a JSON body. */
  form?: Form;
  /**
   * The answer holds names of people: that they were read, by whom and where, goes on the trail, once an hour a list. Where
   * an answer may hold none, or of several villages, it says of which. A test walks every route and fails for one that shows
   * names without saying so.
   */
  names?: (
    call: Call<Params, Query, Headers, Body, Form>,
    answer: Answer extends z.ZodType ? z.output<Answer> : undefined,
  ) => NamesRead | readonly NamesRead[];
  /** Who accompanies families finds those only in its answer; without it a route with names is closed to her. */
  narrowed?: true;
  /**
   * Fields of the body with words that many read, in the region of the path's `code`: a NIK or a registered name in them is
   * warned of first, and saved when the same comes again with `X-Save-Anyway: yes`.
   */
  freeText?: readonly (Body extends z.ZodType ? KeysOf<z.output<Body>> : never)[];
  /** Reached by who must still set up a second factor. */
  beforeSecondFactor?: true;
  /** Schema of the answer; without one the route answers 204. */
  answer?: Answer;
  /**
   * What changes whenever the answer would, found before anything else is loaded: a caller who already has the answer
   * gets 304. Reads of figures without it are compared by their content.
   */
  fresh?(call: Call<Params, Query, Headers, Body, Form>): Promise<string>;
  /** What it can refuse besides what every route can. */
  problems?: readonly ProblemCode[];
  handle(call: Call<Params, Query, Headers, Body, Form>): Promise<Answer extends z.ZodType ? z.input<Answer> : void>;
}

type Part<Name extends string, S extends Schema> = S extends z.ZodType ? { [K in Name]: S } : Record<never, never>;
type Json<S extends z.ZodType> = { content: { 'application/json': { schema: S } } };
type Multipart<S extends z.ZodType> = { content: { 'multipart/form-data': { schema: S } } };
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
  Form extends Schema = undefined,
  Answer extends Schema = undefined,
>(spec: RouteSpec<M, P, Params, Query, Headers, Body, Form, Answer>) {
  const { method, path, permission, summary, params, query, headers, body, form, answer } = spec;
  const request = {
    ...(params && { params }),
    ...(query && { query }),
    ...(headers && { headers }),
    ...(body && { body: { required: spec.bodyOptional !== true, content: { 'application/json': { schema: body } } } }),
    ...(form && { body: { required: true, content: { 'multipart/form-data': { schema: formShape(form) } } } }),
  } as unknown as Part<'params', Params> &
    Part<'query', Query> &
    Part<'headers', Headers> &
    (Body extends z.ZodType ? { body: Json<Body> & { required: true } } : Record<never, never>) &
    (Form extends z.ZodType ? { body: Multipart<Form> & { required: true } } : Record<never, never>);
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
      'x-names': spec.names !== undefined,
      'x-narrowed': spec.narrowed === true,
      middleware: [
        authenticate(permission, spec.beforeSecondFactor),
        form ? fileLimit : jsonLimit,
      ] as MiddlewareHandler[],
      responses: { ...success, ...refusals(permission, spec) } as Answers<Answer>,
    },
    handler: async (c: Context<ApiEnv>) => {
      const read = form && (await readForm(c, form));
      const call = callOf(c, read) as Call<Params, Query, Headers, Body, Form>;
      if (spec.names && spec.narrowed !== true) {
        await refuseFamiliesOnly(call.deps, call.actor, c.req.param('code') ?? c.req.query('region') ?? '');
      }
      if (spec.freeText && !saysSaveAnyway(c)) {
        const written = freeTexts(spec.freeText, call.body);
        const at = { code: c.req.param('code') ?? '', permission: permission === 'public' ? null : permission };
        await warnOfPersonalText(call.deps, call.actor, at, written);
      }
      if (spec.fresh && (await isKnown(c, await spec.fresh(call)))) return c.body(null, 304);
      const result = await spec.handle(call);
      if (!answer) return c.body(null, 204);
      const parsed = answer.parse(result) as object;
      if (spec.names) {
        const named = [spec.names(call, parsed as Parameters<NonNullable<typeof spec.names>>[1])].flat();
        for (const one of named) if (await noteNamesRead(call.deps, call.actor, one)) c.header('names-at', one.at);
      }
      if (
        method === 'get' &&
        permission === 'figure.read' &&
        !spec.fresh &&
        (await isKnown(c, JSON.stringify(parsed)))
      ) {
        return c.body(null, 304);
      }
      return c.json(parsed, 200);
    },
  };
}
