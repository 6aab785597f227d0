import type { ExportCells, ExportColumn } from './columns.ts';
import type { DemoVillage } from './places.ts';
import type { Random } from './random.ts';

/** What should become of a row: the words of the sample's answer file. */
export type RowStatus =
  | 'ok'
  | `badcell:${ExportColumn}`
  | 'duplicate'
  | 'near-duplicate'
  | 'reject:date'
  | 'village-unknown';

export interface SlippedRow {
  readonly cells: ExportCells;
  readonly status: RowStatus;
}

interface Slip {
  readonly share: number;
  readonly status: RowStatus;
  readonly apply: (cells: ExportCells, random: Random) => ExportCells;
}

const NO_SUCH_VILLAGE = ['TALANG SEJAHTERA', 'SIDO MUKTI BARU', 'PADANG HARAPAN JAYA', 'TRANS UNIT VII'] as const;

const slips: readonly Slip[] = [
  { share: 0.0015, status: 'badcell:Berat', apply: (c) => ({ ...c, Berat: c.Berat.replace('.', '..') }) },
  { share: 0.001, status: 'badcell:Berat', apply: (c) => ({ ...c, Berat: `${c.Berat} it` }) },
  { share: 0.001, status: 'badcell:Berat', apply: (c) => ({ ...c, Berat: `${c.Berat.replace('.', '')}45` }) },
  { share: 0.002, status: 'badcell:Tinggi', apply: (c) => ({ ...c, Tinggi: c.Tinggi.replace('.', '..') }) },
  { share: 0.0015, status: 'badcell:Tinggi', apply: (c) => ({ ...c, Tinggi: `${c.Tinggi.replace('.', '')}0` }) },
  { share: 0.0015, status: 'reject:date', apply: (c) => ({ ...c, 'Tanggal Pengukuran': '' }) },
  {
    share: 0.001,
    status: 'reject:date',
    apply: (c) => ({ ...c, 'Tanggal Pengukuran': c['Tanggal Pengukuran'].replace(/^\d{4}/, '2062') }),
  },
  {
    share: 0.001,
    status: 'reject:date',
    apply: (c) => ({ ...c, 'Tanggal Pengukuran': c['Tanggal Pengukuran'].replace(/^\d{4}/, '2016') }),
  },
  {
    share: 0.001,
    status: 'village-unknown',
    apply: (c, random) => ({ ...c, 'Desa/Kel': random.pick(NO_SUCH_VILLAGE) }),
  },
];

const REPEATED = 0.006;
const LOOSE_VILLAGE = 0.05;
const LOOSE_DATE = 0.02;
const LOOSE_DECIMAL = 0.03;

/** A clean row as it stands in a real file, and now and then once more. */
export function withSlips(cells: ExportCells, village: DemoVillage, random: Random): SlippedRow[] {
  const habits = (row: ExportCells) => loosely(row, village, random);
  let draw = random.unit();
  for (const slip of slips) {
    if (draw < slip.share) return [{ cells: habits(slip.apply(cells, random)), status: slip.status }];
    draw -= slip.share;
  }
  const row: SlippedRow = { cells: habits(cells), status: 'ok' };
  if (!random.chance(REPEATED)) return [row];
  if (random.chance(0.6)) return [row, { cells: habits(cells), status: 'duplicate' }];
  return [row, { cells: habits({ ...cells, Nama: misspelt(cells.Nama, random) }), status: 'near-duplicate' }];
}

/** Spellings that change nothing: comma for point, day before month, the village as people write it. */
function loosely(cells: ExportCells, village: DemoVillage, random: Random): ExportCells {
  const { decimalComma, dayFirst } = village.puskesmas;
  const comma = decimalComma || random.chance(LOOSE_DECIMAL);
  const swapped = dayFirst || random.chance(LOOSE_DATE);
  const number = (text: string) => (comma && /^\d+\.\d$/.test(text) ? text.replace('.', ',') : text);
  const date = (text: string) => (swapped ? text.replace(/^(\d+)-(\d+)-(\d+)$/, '$3/$2/$1') : text);
  return {
    ...cells,
    'Tgl Lahir': date(cells['Tgl Lahir']),
    'Tanggal Pengukuran': date(cells['Tanggal Pengukuran']),
    Berat: number(cells.Berat),
    Tinggi: number(cells.Tinggi),
    'Desa/Kel': random.chance(LOOSE_VILLAGE) ? looseVillage(cells['Desa/Kel'], village, random) : cells['Desa/Kel'],
  };
}

function looseVillage(name: string, { kind }: DemoVillage, random: Random): string {
  return random.pick([
    `${kind === 'kelurahan' ? 'KELURAHAN' : 'DESA'} ${name}`,
    name.replaceAll(' ', '  '),
    name.replaceAll(' ', '-'),
    name.replaceAll(' ', ''),
    name.toLowerCase(),
    ` ${name}.`,
  ]);
}

/** One letter of the first word falls out. */
function misspelt(name: string, random: Random): string {
  const at = random.int(1, Math.max(1, name.indexOf(' ') - 1));
  return name.slice(0, at) + name.slice(at + 1);
}
