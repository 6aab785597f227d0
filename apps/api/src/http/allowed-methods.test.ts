import { expect, it } from 'vitest';
import { allowedMethods } from './allowed-methods.ts';

const allowed = allowedMethods([
  { method: 'get', path: '/v1/users' },
  { method: 'post', path: '/v1/users' },
  { method: 'get', path: '/v1/districts/{code}/imports/{id}/issues.csv' },
]);

it.each([
  ['/v1/users', ['GET', 'POST']],
  ['/v1/users/7', []],
  ['/v1/districts/17.04/imports/1/issues.csv', ['GET']],
  ['/v1/districts/17.04/imports/1/issuesxcsv', []],
  ['/v1/districts//imports/1/issues.csv', []],
])('%s answers to %j', (path, methods) => {
  expect(allowed(path)).toEqual(methods);
});
