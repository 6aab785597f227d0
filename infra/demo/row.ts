import { calendarAge, zScores } from '@konvergensi/domain';
import { type Measured, measure } from './body.ts';
import type { DemoChild } from './children.ts';
import { isoOf } from './civil-day.ts';
import type { ExportCells } from './columns.ts';
import type { DemoPlace } from './places.ts';
import type { Random } from './random.ts';

/** The row of one child on the day it was measured, as it would be without any slip of a pen; `No` is still empty. */
export function exportRow(child: DemoChild, district: DemoPlace['district'], day: number, random: Random): ExportCells {
  const measured = measure(child, district, day, random);
  const { village } = child;
  return {
    No: '',
    NIK: day - child.bornOn < 60 ? '' : child.nik,
    Nama: child.name,
    JK: child.sex === 1 ? 'L' : 'P',
    'Tgl Lahir': isoOf(child.bornOn),
    ...birthSize(child),
    'Nama Ortu': child.parents,
    Prov: district.province.toUpperCase(),
    'Kab/Kota': district.name.toUpperCase(),
    Kec: village.subdistrict.toUpperCase(),
    Pukesmas: village.puskesmas.name,
    'Desa/Kel': village.name.toUpperCase(),
    Posyandu: child.posyandu.name,
    RT: String(child.neighbourhood.rt),
    RW: String(child.neighbourhood.rw),
    Alamat: `DUSUN ${child.neighbourhood.hamlet} - DATA CONTOH`,
    'Usia Saat Ukur': ageInWords(child.bornOn, day),
    'Tanggal Pengukuran': isoOf(day),
    Berat: measured.weightKg.toFixed(1),
    Tinggi: measured.lengthCm.toFixed(1),
    'Cara Ukur': measured.position === 'L' ? 'Terlentang' : 'Berdiri',
    ...scores(child, measured, day),
    ...services(child, day, random),
  };
}

/** `2 Tahun - 3 Bulan - 14 Hari`. */
function ageInWords(bornOn: number, day: number): string {
  const age = calendarAge(isoOf(bornOn), isoOf(day));
  return age === null ? '' : `${age.years} Tahun - ${age.months} Bulan - ${age.days} Hari`;
}

function birthSize(child: DemoChild) {
  const random = child.random.fork('birth');
  if (random.chance(0.05)) return { 'BB Lahir': '0', 'TB Lahir': '0' };
  const z = 0.5 * child.weightTrait + random.normal(-0.2, 0.8);
  const weight = Math.min(Math.max(3.05 + 0.42 * z, 1.6), 4.6);
  const length = Math.round(48.6 + 1.6 * z + random.normal(0, 0.7));
  return { 'BB Lahir': weight.toFixed(1), 'TB Lahir': String(length) };
}

function scores({ sex, bornOn }: DemoChild, measured: Measured, day: number) {
  const { indices } = zScores({ sex, ageDays: day - bornOn, ...measured });
  const [weight, length, both] = [indices.wei.z, indices.len.z, indices.wfl.z];
  return {
    'BB/U': category(weight, [-3, 'Sangat Kurang', -2, 'Kurang', 1, 'Normal'], 'Risiko Lebih'),
    'ZS BB/U': written(weight),
    'TB/U': category(length, [-3, 'Sangat Pendek', -2, 'Pendek', 3, 'Normal'], 'Tinggi'),
    'ZS TB/U': written(length),
    'BB/TB': category(
      both,
      [-3, 'Gizi Buruk', -2, 'Gizi Kurang', 1, 'Gizi Baik', 2, 'Risiko Gizi Lebih', 3, 'Gizi Lebih'],
      'Obesitas',
    ),
    'ZS BB/TB': written(both),
  };
}

type Steps = readonly (number | string)[];

/** Below a negative bound, or up to and including a positive one: the word behind it (Permenkes 2/2020). */
function category(z: number | null, steps: Steps, beyond: string): string {
  if (z === null) return '-';
  for (let i = 0; i < steps.length; i += 2) {
    const bound = Number(steps[i]);
    if (bound < 0 ? z < bound : z <= bound) return String(steps[i + 1]);
  }
  return beyond;
}

function written(z: number | null): string {
  return z === null ? '999.99' : z.toFixed(2);
}

function services(child: DemoChild, day: number, random: Random) {
  const months = (day - child.bornOn) / 30.4375;
  const arm = 13.2 + Math.min(months, 24) * 0.06 + 0.7 * child.weightTrait + random.normal(0, 0.4);
  const gain = random.unit();
  const yes = (share: number) => (random.chance(share) ? 'Ya' : 'Tidak');
  return {
    LiLA: months >= 6 && random.chance(0.5) ? arm.toFixed(1) : '',
    'Naik Berat Badan': months < 2 ? 'B' : gain < 0.62 ? 'N' : gain < 0.84 ? 'T' : gain < 0.95 ? 'O' : '-',
    'PMT Diterima (kg)': child.weightTrait < -1.3 && random.chance(0.6) ? random.between(0.5, 3).toFixed(1) : '-',
    'Jml Vit A': months >= 6 && random.chance(0.85) ? '1' : '-',
    KPSP: random.chance(0.3) ? (random.chance(0.94) ? 'Sesuai' : 'Meragukan') : '-',
    KIA: yes(0.92),
    'Kelas Ibu Balita': yes(0.35),
    MBG: random.chance(0.3) ? yes(0.6) : '-',
    Detail: '',
  };
}
