import { expect, test } from 'vitest';
import { mixedCaseName, properCase, regencyName } from './names.ts';

test.each([
  ['KABUPATEN KAUR', 'Kaur'],
  ['KOTA BENGKULU', 'Bengkulu'],
  ['KABUPATEN ADMINISTRASI KEPULAUAN SERIBU', 'Kepulauan Seribu'],
  ['KOTA ADMINISTRASI JAKARTA PUSAT', 'Jakarta Pusat'],
  ['KABUPATEN PANGKAJENE DAN KEPULAUAN', 'Pangkajene dan Kepulauan'],
  ['KABUPATEN LIMA PULUH KOTA', 'Lima Puluh Kota'],
  ['KABUPATEN MUKO MUKO', 'Mukomuko'],
])('the district %s is shown as %s', (raw, name) => {
  expect(regencyName(raw)).toBe(name);
});

test.each([
  ['DKI JAKARTA', 'DKI Jakarta'],
  ['DAERAH ISTIMEWA YOGYAKARTA', 'Daerah Istimewa Yogyakarta'],
])('the province %s is shown as %s', (raw, name) => {
  expect(properCase(raw)).toBe(name);
});

test.each([
  ['Gunung liwat', 'Gunung Liwat'],
  ['wonokromo', 'Wonokromo'],
  ['J a t i', 'Jati'],
  ['Ja"an', "Ja'an"],
  ['Udek Du’en', "Udek Du'en"],
  ['Teuw*', 'Teuw'],
  ['Na IX - X', 'Na IX - X'],
  ['Muko-muko Bathin VII', 'Muko-muko Bathin VII'],
  ['Pulau  Kur', 'Pulau Kur'],
])('the village %s is shown as %s', (raw, name) => {
  expect(mixedCaseName(raw)).toBe(name);
});
