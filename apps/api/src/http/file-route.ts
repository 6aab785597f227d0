import type { ProblemCode } from '@konvergensi/contract';
import { type Actor, type NamesRead, noteNamesRead, type PeopleDeps } from '@konvergensi/services';
import type { Context, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import type { ApiEnv } from './api-env.ts';
import { authenticate, type RoutePermission } from './authenticate.ts';
import { callOf } from './call.ts';
import { refusals } from './refusals.ts';

export interface FileSpec<P extends string, Params extends z.ZodType, Query extends z.ZodType> {
  path: P;
  permission: RoutePermission;
  summary: string;
  params: Params;
  query: Query;
  contentType: `text/${string}` | 'application/octet-stream';
  problems?: readonly ProblemCode[];
  /** The file holds names of people: see `route`. */
  names?: (asked: { params: z.output<Params>; query: z.output<Query> }) => NamesRead;
  handle(call: {
    deps: PeopleDeps;
    actor: Actor;
    params: z.output<Params>;
    query: z.output<Query>;
  }): Promise<{ body: ReadableStream<Uint8Array>; fileName: string }>;
}

/** A route that answers with a file to keep, never shown in the browser. */
export function fileRoute<const P extends string, Params extends z.ZodType, Query extends z.ZodType>(
  spec: FileSpec<P, Params, Query>,
) {
  const { path, permission, summary, params, query, contentType } = spec;
  return {
    route: {
      method: 'get' as const,
      path,
      summary,
      request: { params, query },
      'x-permission': permission,
      'x-names': spec.names !== undefined,
      middleware: [authenticate(permission)] as MiddlewareHandler[],
      responses: {
        200: { description: 'The file', content: { [contentType]: { schema: { type: 'string' as const } } } },
        ...refusals(permission, spec),
      } as { 200: { description: string } },
    },
    handler: async (c: Context<ApiEnv>) => {
      const { deps, actor, params: given, query: asked } = callOf(c);
      const { body, fileName } = await spec.handle({
        deps,
        actor,
        params: given as z.output<Params>,
        query: asked as z.output<Query>,
      });
      const names = spec.names?.({ params: given as z.output<Params>, query: asked as z.output<Query> });
      if (names) await noteNamesRead(deps, actor, names);
      return c.body(body, 200, {
        'content-type': contentType.startsWith('text/') ? `${contentType}; charset=utf-8` : contentType,
        'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`,
      });
    },
  };
}
