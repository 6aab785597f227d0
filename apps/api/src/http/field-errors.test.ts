import { expect, it } from 'vitest';
import { z } from 'zod';
import { fieldErrors } from './field-errors.ts';

const errorsOf = (schema: z.ZodType, value: unknown) => fieldErrors(schema.safeParse(value).error!);

it('points at what is wrong, also at every unknown field', () => {
  const schema = z.strictObject({ children: z.array(z.strictObject({ 'a/b~c': z.string('isi ini') })) });
  expect(errorsOf(schema, { children: [{ 'a/b~c': 1, more: 2 }] })).toEqual([
    { pointer: '/children/0/a~1b~0c', message: 'isi ini' },
    { pointer: '/children/0/more', message: 'isian ini tidak dikenal' },
  ]);
});

it.each([
  ['unknown fields', z.strictObject({}), Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, 1]))],
  ['wrong entries', z.array(z.string()), Array.from({ length: 5000 }, () => 1)],
])('names at most 50 of many %s', (_what, schema, value) => {
  expect(errorsOf(schema, value)).toHaveLength(50);
});
