import { expect, test } from 'vitest';
import { childNik } from './child-nik.ts';
import { readNik } from './nik.ts';

const today = '2026-11-22';

test('a NIK encodes area, birth date and sex: a woman born 12 March 1995, registered in 17.04.05', () => {
  expect(readNik('1704055203950001', today)).toEqual({
    kind: 'valid',
    digits: '1704055203950001',
    encoded: { sex: 2, birth: '120395' },
  });
});

test.each([
  ['17040552039500011', 'mother_plus_one', 'a mother’s NIK and one digit more'],
  ['17040512032200011', 'seventeen_digits', '17 digits of a boy born in 2022'],
  ['17040552032200011', 'seventeen_digits', '17 digits of a girl born in 2022'],
  ['17040***********', 'masked', 'as the export hides it'],
  ['****************', 'masked', 'all hidden'],
  ['', 'empty', ''],
  [' - ', 'empty', 'a dash'],
  ['1.70403E+15', 'scientific', 'as a spreadsheet shows a long number'],
  ['1,70403E+15', 'scientific', 'the same with a comma'],
  ['1704055203950000', 'dummy', 'serial 0000'],
  ['1111111111111111', 'dummy', 'one digit repeated'],
  ['9999010203950001', 'dummy', 'begins with 9999'],
  ['1234567890123456', 'dummy', 'counted up'],
  ['170405520395001', 'invalid', '15 digits'],
  ['9904055203950001', 'invalid', 'no such province'],
  ['1700055203950001', 'invalid', 'district 00'],
  ['1704003203950001', 'invalid', 'sub-district 00'],
  ['1704053202220001', 'invalid', 'day 32'],
  ['1704053002220001', 'invalid', '30 February'],
  ['1704057213950001', 'invalid', 'day 72'],
  ['ADA', 'invalid', 'a word'],
])('%s is read as %s (%s)', (raw, kind) => {
  expect(readNik(raw, today).kind).toBe(kind);
});

test.each(["'1704055203950001", '1704 0552 0395 0001', '170405.520395.0001'])('%s is the same NIK', (raw) => {
  expect(readNik(raw, today)).toMatchObject({ digits: '1704055203950001' });
});

test.each([
  ['1704036807240010', '2024-07-28', 2, 'valid', 'a girl’s day is 40 more'],
  ['1704032807240010', '2024-07-28', 1, 'valid', 'her brother’s is not'],
  ['1704032807240010', '2024-07-28', 2, 'mismatch', 'another sex'],
  ['1704032807240010', '2024-07-29', 1, 'mismatch', 'another day'],
  ['1704055203950001', '2024-07-28', 2, 'mother', 'a mother’s NIK typed for her child'],
  ['1704055203950001', null, null, 'mother', 'a child whose birth date is not known'],
  ['1704***', '2024-07-28', 1, 'masked', 'hidden'],
] as const)('%s for a child born %s of sex %s is %s: %s', (raw, born, sex, status, _) => {
  expect(childNik(raw, born, sex, today).status).toBe(status);
});

test('only a well-formed NIK has digits to compare', () => {
  expect(childNik('1704055203950001', '2024-07-28', 2, today).digits).toBe('1704055203950001');
  expect(childNik('17040552039500011', '2024-07-28', 2, today).digits).toBeNull();
  expect(childNik('1111111111111111', '2024-07-28', 2, today).digits).toBeNull();
});
