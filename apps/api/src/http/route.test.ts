import type { ImportView, Me } from '@konvergensi/contract';
import { hc, type InferRequestType, type InferResponseType } from 'hono/client';
import { expect, expectTypeOf, it } from 'vitest';
import type { ImportsApi, PeopleApi } from '../index.ts';
import { area } from './area.ts';
import { route } from './route.ts';

const handle = async () => {};

it('a route without a permission does not compile, nor one with a permission that does not exist', () => {
  // @ts-expect-error permission is required
  route({ method: 'get', path: '/v1/open', summary: '', handle });
  // @ts-expect-error no such permission
  route({ method: 'get', path: '/v1/open', summary: '', permission: 'everything', handle });
});

it('an area takes no route that was not made with a permission', () => {
  const bare = {
    route: { method: 'get', path: '/v1/open', responses: {} },
    handler: async () => new Response(),
  } as const;
  // @ts-expect-error x-permission is missing
  expect(() => area('Open', [bare])).not.toThrow();
});

it('the client of an area knows what goes in and comes out', () => {
  const people = hc<PeopleApi>('http://localhost');
  expectTypeOf<InferResponseType<typeof people.v1.me.$get, 200>>().toEqualTypeOf<Me>();
  expectTypeOf<InferRequestType<typeof people.v1.tokens.$post>['json']>().toExtend<{
    name: string;
    days?: number | undefined;
  }>();
  const imports = hc<ImportsApi>('http://localhost').v1.districts[':code'].imports;
  expectTypeOf<InferResponseType<(typeof imports)[':id']['$get'], 200>>().toEqualTypeOf<ImportView>();
});
