import type { Words } from '../../reference/service-packages.ts';
import type { LineKind, LineValues } from './line-kinds.ts';
import { REGULATION_STATES } from './line-options.ts';

export const LINE_REFUSALS = {
  'answers-nothing': {
    id: 'sebutkan indikator atau masalah yang dijawab kegiatan ini',
    en: 'name the indicator or problem that this activity answers',
  },
  'no-villages': {
    id: 'baris rencana tanpa desa: sebutkan desanya, "prioritas", atau "semua"',
    en: 'a line of the plan without villages: name them, "prioritas" or "semua"',
  },
  'reason-missing': {
    id: 'tulis alasan tidak masuk RKPD/Renja atau anggarannya berkurang',
    en: 'write why it is not in RKPD/Renja or why its budget was cut',
  },
  'spent-without-output': {
    id: 'anggaran terpakai: isi juga realisasi keluarannya',
    en: 'money was spent: say what came of it',
  },
  'decree-without-date': { id: 'SK tanpa tanggal', en: 'a decree without its date' },
  'fee-without-source': { id: 'honor diisi: sebutkan sumbernya', en: 'a fee needs its source' },
  'source-without-fee': { id: 'sumber honor disebut: isi besarnya', en: 'a source needs the fee' },
  'ends-before': { id: 'sampai sebelum mulai', en: 'ends before it begins' },
  'outside-month': { id: 'mulai di luar bulan penimbangan itu', en: 'begins outside that month' },
  'more-calibrated': { id: 'lebih banyak daripada alat ukurnya', en: 'more than there are tools' },
  'before-its-month': { id: 'dipublikasikan sebelum bulannya', en: 'published before its month' },
  'number-missing': { id: 'peraturan yang ditetapkan punya nomor', en: 'a stipulated regulation has a number' },
  'day-missing': { id: 'tulis tanggal tahap ini', en: 'write the date of this stage' },
  'days-backwards': { id: 'sebelum tahap sebelumnya', en: 'before the stage before it' },
  'stage-back': { id: 'tahap tidak mundur', en: 'a regulation does not go back a stage' },
} as const satisfies Readonly<Record<string, Words>>;
export type LineRefusal = keyof typeof LINE_REFUSALS;

type Refused = readonly [field: string, refusal: LineRefusal] | null;

function ofActivity(line: LineValues<'activity'>): Refused {
  if (line.villages.length === 0) return ['villages', 'no-villages'];
  if (line.indicator === null && line.problem === null) return ['indicator', 'answers-nothing'];
  const isOut = line.rkpd === 'no' || line.renja === 'no';
  const isCut = (line.apbd ?? line.kua ?? line.budget) < line.budget;
  if ((isOut || isCut) && line.reason === null) return ['reason', 'reason-missing'];
  return (line.spent ?? 0) > 0 && line.done === null ? ['done', 'spent-without-output'] : null;
}

function ofCadre(line: LineValues<'cadre'>): Refused {
  if (line.decree !== null && line.decreeOn === null) return ['decreeOn', 'decree-without-date'];
  if ((line.fee ?? 0) > 0 && line.feeSource === 'none') return ['feeSource', 'fee-without-source'];
  return (line.fee ?? 0) === 0 && line.feeSource !== 'none' ? ['fee', 'source-without-fee'] : null;
}

function ofCampaign(line: LineValues<'campaign'>): Refused {
  if (line.to < line.from) return ['to', 'ends-before'];
  if (line.from.slice(0, 7) !== line.month) return ['from', 'outside-month'];
  return line.calibrated > line.tools ? ['calibrated', 'more-calibrated'] : null;
}

const STAGES: readonly string[] = REGULATION_STATES.map(({ value }) => value);

function ofRegulation(line: LineValues<'regulation'>, before: LineValues<'regulation'> | null): Refused {
  const at = STAGES.indexOf(line.state);
  if (before !== null && at < STAGES.indexOf(before.state)) return ['state', 'stage-back'];
  if (at >= STAGES.indexOf('stipulated') && line.number === null) return ['number', 'number-missing'];
  const days = ['discussedOn', 'stipulatedOn', 'repealedOn'] as const;
  const missing = days.find((name, i) => i < at && line[name] === null);
  if (missing !== undefined) return [missing, 'day-missing'];
  const backwards = days.find((name, i) => i > 0 && (line[name] ?? '9') < (line[days[i - 1]!] ?? ''));
  return backwards === undefined ? null : [backwards, 'days-backwards'];
}

/** Why a line cannot stand as it is, at which field; `before` is the line as it stood. */
export function refuseLine<K extends LineKind>(kind: K, line: LineValues<K>, before: LineValues<K> | null): Refused {
  switch (kind) {
    case 'activity':
      return ofActivity(line as LineValues<'activity'>);
    case 'cadre':
      return ofCadre(line as LineValues<'cadre'>);
    case 'campaign':
      return ofCampaign(line as LineValues<'campaign'>);
    case 'publication': {
      const { month, on } = line as LineValues<'publication'>;
      return on.slice(0, 7) < month ? ['on', 'before-its-month'] : null;
    }
    case 'regulation':
      return ofRegulation(line as LineValues<'regulation'>, before as LineValues<'regulation'> | null);
    default:
      return null;
  }
}
