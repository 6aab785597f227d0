import { expect, test } from 'vitest';
import { facilityKey, facilityName } from './facility-name.ts';
import { gatherFacilities } from './propose-facilities.ts';

test.each([
  ['puskesmas', 'PKM KAUR UTARA', 'kaurutara', 'Kaur Utara'],
  ['puskesmas', 'UPTD PUSKESMAS KAUR UTARA', 'kaurutara', 'Kaur Utara'],
  ['puskesmas', 'Pukesmas Kaur  Utara', 'kaurutara', 'Kaur Utara'],
  ['puskesmas', 'PUSK. TEBAT MONOK II', 'tebatmonok#2#', 'Tebat Monok II'],
  ['posyandu', 'MELATI 2', 'melati#2#', 'Melati 2'],
  ['posyandu', 'POSYANDU MELATI II', 'melati#2#', 'Melati II'],
  ['posyandu', 'Pos Yandu Melati2', 'melati#2#', 'Melati 2'],
  ['posyandu', 'POSYANDU', '', ''],
  ['puskesmas', '-', '', ''],
] as const)('the %s written %s is known as "%s" and proposed as "%s"', (kind, raw, key, name) => {
  expect([facilityKey(kind, raw), facilityName(kind, raw)]).toEqual([key, name]);
});

test('rows propose puskesmas with the villages they serve, and posyandu apart for each village', () => {
  const gatherer = gatherFacilities();
  gatherer.add({ puskesmas: 'PKM MAJE', posyandu: 'MELATI 1', village: 7 });
  gatherer.add({ puskesmas: 'Puskesmas Maje', posyandu: 'Melati I', village: 7 });
  gatherer.add({ puskesmas: 'PKM MAJE', posyandu: 'MELATI 1', village: 8 });
  gatherer.add({ puskesmas: '', posyandu: '', village: 8 });
  expect(gatherer.proposals()).toEqual([
    {
      kind: 'puskesmas',
      key: 'maje',
      name: 'Maje',
      spellings: ['PKM MAJE', 'Puskesmas Maje'],
      rows: 3,
      village: null,
      puskesmas: null,
      villages: [
        { village: 7, rows: 2 },
        { village: 8, rows: 1 },
      ],
    },
    {
      kind: 'posyandu',
      key: 'melati#1#',
      name: 'Melati 1',
      spellings: ['MELATI 1', 'Melati I'],
      rows: 2,
      village: 7,
      puskesmas: 'maje',
      villages: [{ village: 7, rows: 2 }],
    },
    {
      kind: 'posyandu',
      key: 'melati#1#',
      name: 'Melati 1',
      spellings: ['MELATI 1'],
      rows: 1,
      village: 8,
      puskesmas: 'maje',
      villages: [{ village: 8, rows: 1 }],
    },
  ]);
});
