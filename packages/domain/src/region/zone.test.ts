import { expect, it } from 'vitest';
import { zoneOfCode } from './zone.ts';

it.each([
  ['11', 'Aceh', 'Asia/Jakarta'],
  ['17.04', 'Kaur, Bengkulu', 'Asia/Jakarta'],
  ['14.03.01.2001', 'Bengkalis, Riau', 'Asia/Jakarta'],
  ['35', 'Jawa Timur', 'Asia/Jakarta'],
  ['36', 'Banten', 'Asia/Jakarta'],
  ['51', 'Bali', 'Asia/Makassar'],
  ['52', 'Nusa Tenggara Barat', 'Asia/Makassar'],
  ['53', 'Nusa Tenggara Timur', 'Asia/Makassar'],
  ['61', 'Kalimantan Barat', 'Asia/Jakarta'],
  ['62', 'Kalimantan Tengah', 'Asia/Jakarta'],
  ['63', 'Kalimantan Selatan', 'Asia/Makassar'],
  ['65', 'Kalimantan Utara', 'Asia/Makassar'],
  ['74.05', 'Konawe Selatan, Sulawesi Tenggara', 'Asia/Makassar'],
  ['76', 'Sulawesi Barat', 'Asia/Makassar'],
  ['81', 'Maluku', 'Asia/Jayapura'],
  ['82', 'Maluku Utara', 'Asia/Jayapura'],
  ['96', 'Papua Barat Daya', 'Asia/Jayapura'],
])('%s (%s) keeps %s', (code, _name, zone) => {
  expect(zoneOfCode(code)).toBe(zone);
});
