import { formatMonth } from '../period/month.ts';
import { SERVICE_NAMES, type Words } from '../reference/service-packages.ts';
import { markSign } from '../service/month-mark.ts';
import type { JudgedCell, Reason } from './judged-cell.ts';
import type { Requirement, ScorecardRules } from './rule-set.ts';

/** Why a cell is what it is. `toBeY`: what would make a T or an unjudged cell Y; null for others. `months`: `2026-02 v`. */
export interface CellWords {
  readonly rule: Words;
  readonly because: Words;
  readonly toBeY: Words | null;
  readonly months: readonly string[];
  readonly remark: Words | null;
}

const SINCE: Readonly<Record<Extract<Requirement, { kind: 'times' }>['within'], Words>> = {
  quarter: { id: 'dalam triwulan', en: 'in the quarter' },
  year: { id: 'dalam tahun berjalan', en: 'since January' },
  life: { id: 'sejak lahir', en: 'since birth' },
};

const listed = (codes: readonly (keyof typeof SERVICE_NAMES)[]): Words => ({
  id: codes.map((code) => SERVICE_NAMES[code].id).join(', '),
  en: codes.map((code) => SERVICE_NAMES[code].en).join(', '),
});

function whileAtRisk({ count, whom }: Extract<Requirement, { kind: 'while-at-risk' }>): Words {
  const often =
    count === 'each-month'
      ? { id: 'tiap bulan berisiko', en: 'in each month at risk' }
      : { id: `minimal ${count} kali dalam triwulan`, en: `at least ${count} times in the quarter` };
  if (whom === 'everyone') return often;
  return { id: `${often.id}, hanya bila berisiko`, en: `${often.en}, only when at risk` };
}

/** A requirement in words. */
export function requirementWords(rule: Requirement): Words {
  switch (rule.kind) {
    case 'not-due':
      return { id: 'tidak seharusnya pada tahap ini', en: 'not due at this stage' };
    case 'times': {
      const unit = rule.unit === 'visits' ? { id: 'kali', en: 'times' } : { id: 'bulan', en: 'months' };
      const since = SINCE[rule.within];
      return {
        id: `minimal ${rule.count} ${unit.id} ${since.id}`,
        en: `at least ${rule.count} ${unit.en} ${since.en}`,
      };
    }
    case 'each-of': {
      const names = listed(rule.services);
      return { id: `sudah: ${names.id}`, en: `received: ${names.en}` };
    }
    case 'post-partum':
      return {
        id: `minimal ${rule.count} kali sampai hari ke-42, dinilai sekali pada triwulan hari ke-42`,
        en: `at least ${rule.count} times by day 42, judged once in the quarter of day 42`,
      };
    case 'while-at-risk':
      return whileAtRisk(rule);
    case 'campaign':
      return {
        id: `pada bulan pengukuran terakhir (bulan ${rule.calendarMonths.join(', ')})`,
        en: `in the latest measuring month (month ${rule.calendarMonths.join(', ')})`,
      };
  }
}

const BECAUSE: Readonly<Record<Reason, Words>> = {
  enough: { id: 'terpenuhi', en: 'met' },
  'too-few': { id: 'belum terpenuhi', en: 'not met' },
  stage: { id: 'tidak seharusnya pada tahap ini', en: 'not due at this stage' },
  'not-at-risk': { id: 'tidak berisiko pada triwulan ini', en: 'not at risk in this quarter' },
  'risk-not-recorded': { id: 'status risiko belum dicatat', en: 'risk is not recorded' },
  'before-day-42': { id: 'hari ke-42 jatuh pada triwulan lain', en: 'day 42 falls in another quarter' },
  'left-before-day-42': { id: 'tidak lagi sasaran sebelum hari ke-42', en: 'no target any more before day 42' },
  'too-young': { id: 'terlalu muda pada bulan pengukuran', en: 'too young in the measuring month' },
  'before-campaign': { id: 'belum ada bulan pengukuran tahun ini', en: 'no measuring month yet this year' },
  'marked-not-due': { id: 'semua bulan ditandai belum/tidak perlu', en: 'every month is marked as not due' },
  'observed-too-short': { id: 'masa pencatatan lebih pendek dari syarat', en: 'recorded for too few months' },
  'set-by-hand': { id: 'ditetapkan TS oleh petugas', en: 'set to not due by a person' },
};

const UNCOMPARED: Words = { id: 'belum dicocokkan dengan pedoman', en: 'not yet compared with the guide' };

function toBeY({ reason, verdict, needed, counted, requirement }: JudgedCell): Words | null {
  if (verdict === 'Y' || verdict === 'TS') return null;
  if (reason === 'risk-not-recorded') return { id: 'catat status risiko', en: 'record the risk' };
  if (reason === 'observed-too-short' && requirement.kind === 'times' && requirement.within === 'life') {
    return { id: 'isi saldo awal dari Buku KIA', en: 'enter the opening balance from the Buku KIA' };
  }
  if (reason === 'observed-too-short')
    return { id: 'dinilai setelah cukup bulan tercatat', en: 'judged once enough months are recorded' };
  const short = needed - counted;
  return { id: `kurang ${short}`, en: `${short} more` };
}

/** The rule of a cell, what was found, what would make it Y and the months looked at, in Indonesian and English. */
export function cellWords(cell: JudgedCell, rules: ScorecardRules): CellWords {
  const { reason, byHand, counted, needed, notRecorded } = cell;
  const why = BECAUSE[reason];
  const figures = needed > 0 ? `${counted}/${needed}, ` : '';
  const tail =
    byHand === null ? { id: notRecorded ? ', belum dicatat' : '', en: notRecorded ? ', not recorded' : '' } : null;
  return {
    rule: requirementWords(cell.requirement),
    because:
      tail === null
        ? { id: `${why.id}: ${byHand?.reason}`, en: `${why.en}: ${byHand?.reason}` }
        : { id: `${figures}${why.id}${tail.id}`, en: `${figures}${why.en}${tail.en}` },
    toBeY: toBeY(cell),
    months: cell.months.map(({ month, mark }) => `${formatMonth(month)} ${markSign(mark) || '?'}`),
    remark: rules.comparedWithGuide ? null : UNCOMPARED,
  };
}
