import { Problem } from '@konvergensi/contract';
import type { Actor, PeopleDeps, SignedIn } from '@konvergensi/services';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { ApiEnv } from './api-env.ts';

export type Schema = z.ZodType | undefined;
export type Output<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler is given: everything is checked, nothing more is there. */
export interface Call<
  Params extends Schema,
  Query extends Schema,
  Headers extends Schema,
  Body extends Schema,
  Form extends Schema = undefined,
> {
  c: Context<ApiEnv>;
  deps: PeopleDeps;
  /** Who calls; a public route has none and must not ask. */
  actor: Actor;
  signedIn: SignedIn;
  params: Output<Params>;
  query: Output<Query>;
  headers: Output<Headers>;
  body: Output<Body>;
  form: Output<Form>;
}

export function callOf(c: Context<ApiEnv>, form?: unknown): Call<Schema, Schema, Schema, Schema, Schema> {
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
    form: form as undefined,
  };
}
