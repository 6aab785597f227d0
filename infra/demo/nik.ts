import { isoOf } from './civil-day.ts';
import type { Random } from './random.ts';

/** No district has a sub-district 99, so nobody bears a number with it; in form it is a NIK like any other. */
const NO_SUBDISTRICT = '99';

/** NIK as exports hold them: most masked, some empty, the others well-formed and nobody's. */
export function demoNik(random: Random, district: string, bornOn: number, sex: 1 | 2): string {
  const kind = random.unit();
  const area = district.replace('.', '');
  if (kind < 0.5) return `${area}${random.int(0, 1)}***********`;
  if (kind < 0.65) return '';
  const number = nobodysNik(random, area, bornOn, sex);
  if (kind < 0.98) return number;
  return kind < 0.99 ? `${nobodysNik(random, area, bornOn - random.int(8_000, 13_000), 2)}1` : scientific(number);
}

function nobodysNik(random: Random, area: string, bornOn: number, sex: 1 | 2): string {
  const [year = '', month = '', day = ''] = isoOf(bornOn).split('-');
  const dayField = String(Number(day) + (sex === 2 ? 40 : 0)).padStart(2, '0');
  const serial = String(random.int(1, 9_998)).padStart(4, '0');
  return `${area}${NO_SUBDISTRICT}${dayField}${month}${year.slice(2)}${serial}`;
}

/** What a spreadsheet makes of a 16-digit number. */
function scientific(number: string): string {
  return `${number[0]}.${number.slice(1, 6)}E+15`;
}
