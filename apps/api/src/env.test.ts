import { expect, it } from 'vitest';
import { configOf } from './env.ts';

const secret = 'x'.repeat(32);
const bound = {
  ENVIRONMENT: 'local',
  PUBLIC_ORIGIN: 'http://localhost:8787',
  AUTH_SECRET: secret,
  TRAIL_KEY: secret,
  NIK_KEY: secret,
  DIRECTORY: {},
  SHARD_00: {},
  SHARD_01: {},
  FILES: {},
  RECOMPUTE: {},
  IMPORT: {},
  ASSETS: {},
};

it('gathers the shards by their names and parses one environment once', () => {
  const config = configOf(bound);
  expect(Object.keys(config.bindings.shards)).toEqual(['SHARD_00', 'SHARD_01']);
  expect(configOf(bound)).toBe(config);
});

it.each([
  ['https://konvergensi.example', true],
  ['http://127.0.0.1:8787', true],
  ['http://[::1]:8787', true],
  ['http://konvergensi.example', false],
  ['http://192.168.1.10:8787', false],
  ['https://konvergensi.example/masuk', false],
  ['https://konvergensi.example/', false],
  ['konvergensi.example', false],
])('the public origin %s: %s', (origin, served) => {
  const parse = () => configOf({ ...bound, PUBLIC_ORIGIN: origin });
  if (served) expect(parse().publicOrigin).toBe(origin);
  else expect(parse).toThrow(/PUBLIC_ORIGIN/);
});

it.each([
  ['AUTH_SECRET', undefined],
  ['TRAIL_KEY', 'short'],
  ['DIRECTORY', undefined],
  ['ENVIRONMENT', 'preview'],
])('%s = %s stops the Worker and is named', (name, value) => {
  expect(() => configOf({ ...bound, [name]: value })).toThrow(name);
});
