import { REGISTER_TEMPLATE } from '@konvergensi/domain';
import { demoChildren } from './children.ts';
import { dayOf, isoOf } from './civil-day.ts';
import { motherName, parentNames } from './names.ts';
import type { DemoPlace, DemoVillage } from './places.ts';
import { Random } from './random.ts';

/** Day on which the made-up register is as it is written. */
const AS_OF = dayOf('2026-08-31');
const TWO_YEARS = 730;
const WATER = ['Layak', 'Layak', 'Layak', 'Aman', 'Tidak layak'];
const TOILET = ['Layak', 'Layak', 'Layak', 'Bersama', 'Tidak layak', 'Tidak ada'];
const INSURANCE = ['KIS PBI', 'KIS PBI', 'BPJS mandiri', 'Tidak'];

type Cells = Partial<Record<(typeof REGISTER_TEMPLATE)[number], string>>;

const line = (cells: Cells): string =>
  REGISTER_TEMPLATE.map((header) => `"${(cells[header] ?? '').replaceAll('"', '""')}"`).join(';');

function house(random: Random, head: string): Cells {
  return {
    'Kepala Keluarga': head,
    Dusun: `Dusun ${['I', 'II', 'III', 'IV'][random.int(0, 3)]}`,
    RT: String(random.int(1, 8)),
    RW: String(random.int(1, 4)),
    'Air Minum': random.pick(WATER),
    Jamban: random.pick(TOILET),
    'Air Limbah': random.chance(0.4) ? 'Terbuka' : 'Tidak ada',
    'Jaminan Kesehatan': random.pick(INSURANCE),
    Desil: String(random.int(1, 10)),
  };
}

/** A village's first load as its administrator would fill the template: families of small children, pregnant women, couples. */
export function demoRegister(place: DemoPlace, village: DemoVillage): Uint8Array {
  const lines = [REGISTER_TEMPLATE.join(';')];
  const add = (cells: Cells) => lines.push(line(cells));
  let families = 0;
  for (const child of demoChildren(place.district, place.villages)) {
    if (child.village.code !== village.code || child.bornOn > AS_OF || child.bornOn < AS_OF - TWO_YEARS) continue;
    if (child.from > AS_OF || (child.until !== null && child.until <= AS_OF)) continue;
    families += 1;
    const random = new Random(`house/${village.code}/${families}`);
    const names = child.parents.split(' / ');
    const mother = names.at(-1) ?? '';
    const at = {
      ...house(random, names[0] ?? mother),
      RT: String(child.neighbourhood.rt),
      RW: String(child.neighbourhood.rw),
    };
    add({ ...at, Nama: mother, JK: 'P', 'Tgl Lahir': isoOf(child.bornOn - random.int(18 * 365, 39 * 365)) });
    add({
      ...at,
      Nama: child.name,
      JK: child.sex === 1 ? 'L' : 'P',
      'Tgl Lahir': isoOf(child.bornOn),
      'Nama Ibu': mother,
      'Nama Ortu': child.parents,
    });
  }
  for (let i = 0; i < Math.max(2, Math.round(families / 3)); i += 1) add(pregnant(village, i));
  for (let i = 0; i < 2; i += 1) add(couple(village, i));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}`);
}

function pregnant(village: DemoVillage, i: number): Cells {
  const random = new Random(`pregnant/${village.code}/${i}`);
  const father = parentNames(random).split(' / ')[0] ?? '';
  return {
    ...house(random, father),
    Nama: motherName(random),
    JK: 'P',
    'Tgl Lahir': isoOf(AS_OF - random.int(17 * 365, 40 * 365)),
    HPL: isoOf(AS_OF + random.int(-20, 200)),
    LiLA: random.between(21, 30).toFixed(1),
    Hb: random.chance(0.7) ? random.between(9.2, 13).toFixed(1) : '',
    TB: random.between(142, 165).toFixed(0),
    'Jumlah Persalinan': String(random.int(0, 4)),
  };
}

function couple(village: DemoVillage, i: number): Cells {
  const random = new Random(`couple/${village.code}/${i}`);
  return {
    ...house(random, parentNames(random).split(' / ')[0] ?? ''),
    Nama: motherName(random),
    JK: 'P',
    'Tgl Lahir': isoOf(AS_OF - random.int(19 * 365, 27 * 365)),
    'Tgl Menikah': isoOf(AS_OF + random.int(30, 180)),
    Pasangan: parentNames(random).split(' / ')[0] ?? '',
  };
}
