import fc from 'fast-check';

const LONG = 'ä'.repeat(20_000);
const deep = (levels: number): unknown => (levels === 0 ? 0 : [deep(levels - 1)]);

/** What no field expects: wrong types, edges of numbers, and text that some other layer would act on. */
export const HOSTILE: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  0,
  -1,
  1.5,
  1e308,
  -1e308,
  2 ** 53 + 2,
  2 ** 31,
  2 ** 63,
  5e-324,
  [],
  {},
  [[]],
  deep(400),
  Array.from({ length: 3000 }, (_, i) => i),
  Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i])),
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}'),
  LONG,
  'NaN',
  '0x10',
  '1e3',
  '2026-02-31',
  '2026-13',
  '17.04.01.2001\n',
  "'; drop table person; --",
  "' or '1'='1",
  '" union select token from session --',
  "x') on conflict do nothing; --",
  '%27%20or%201=1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<!--',
  '=cmd|"/c calc"!A1',
  '+1+1',
  '@SUM(1)',
  '{{7*7}}<%= 7 %>',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'http://169.254.169.254/latest',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202enoitces\u202c',
  '\ufeff\u200b\u2028\u2029',
  '👩‍👩‍👧‍👦'.repeat(40),
  'Z̴̡̛͖̪̺̐a̷̛͉̎l̵g̶o̸',
  '١٢٣٤',
  'İıſK',
  '\r\nset-cookie: a=b',
  '3201010101010001',
];

/** One value deep inside is another, or gone, or there is one more than the schema knows. */
export function spoiled(value: unknown, pick: (below: number) => number): unknown {
  const put = (at: unknown): unknown => {
    if (typeof at === 'object' && at !== null && pick(4) > 0) {
      const keys = Object.keys(at);
      if (keys.length === 0 || pick(12) === 0) return { ...at, [`asing${pick(9)}`]: HOSTILE[pick(HOSTILE.length)] };
      const key = keys[pick(keys.length)] ?? '';
      if (Array.isArray(at)) return at.map((one, i) => (String(i) === key ? put(one) : one));
      const { [key]: one, ...rest } = at as Record<string, unknown>;
      return pick(7) === 0 ? rest : { ...rest, [key]: put(one) };
    }
    return HOSTILE[pick(HOSTILE.length)];
  };
  return put(value);
}

/** Bodies that are no JSON, or not in the way they say they are. */
export const RAW_BODIES: readonly { raw: string | Uint8Array<ArrayBuffer>; type: string | null }[] = [
  { raw: '', type: 'application/json' },
  { raw: '{', type: 'application/json' },
  { raw: '{"a":1,}', type: 'application/json' },
  { raw: '{"a":1,"a":2}', type: 'application/json' },
  { raw: '[1,2', type: 'application/json; charset=utf-16' },
  { raw: 'null', type: 'application/json' },
  { raw: '"teks"', type: 'application/json' },
  { raw: `${'['.repeat(20_000)}${']'.repeat(20_000)}`, type: 'application/json' },
  { raw: '<x xmlns="a"><!ENTITY e SYSTEM "file:///etc/passwd"></x>', type: 'application/xml' },
  { raw: 'a=1&b=2', type: 'application/x-www-form-urlencoded' },
  { raw: '{"a":1}', type: 'text/plain' },
  { raw: '{"a":1}', type: null },
  { raw: new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x22]), type: 'application/json' },
  { raw: '--x\r\ncontent-disposition: form-data; name="file"\r\n\r\n', type: 'multipart/form-data; boundary=x' },
  { raw: 'tanpa batas', type: 'multipart/form-data' },
];

const bytes = fc.uint8Array({ maxLength: 2000 });
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Files that are not what they are called, are cut off, or hold what a table does not. */
export const files: fc.Arbitrary<{ name: string; content: string | Uint8Array<ArrayBuffer> }> = fc.oneof(
  bytes.map((content) => ({ name: 'acak.xlsx', content: Uint8Array.from([...ZIP, ...content]) })),
  bytes.map((content) => ({ name: 'acak.csv', content: Uint8Array.from(content) })),
  fc.string({ unit: 'binary', maxLength: 400 }).map((content) => ({ name: 'acak.csv', content })),
  fc
    .array(fc.array(fc.constantFrom(...HOSTILE.map(String).filter((one) => one.length < 200)), { maxLength: 24 }), {
      maxLength: 6,
    })
    .map((rows) => ({ name: 'tabel.csv', content: rows.map((row) => row.join(';')).join('\r\n') })),
  fc.constantFrom(
    { name: '../../x.csv', content: 'NIK;Nama\r\n1;"tak tertutup' },
    { name: 'x.xls', content: '<html><table><tr><td rowspan=99999 colspan=99999>=1+1</table><script>x</script>' },
    {
      name: 'x.geojson',
      content:
        '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1e400,0]]]}}]}',
    },
    { name: 'x.geojson', content: '{"type":"FeatureCollection","features":null}' },
    { name: '', content: '' },
    { name: 'x.pdf', content: '%PDF-1.7' },
  ),
);
