import {
  type EntryInbox,
  type EntrySheet,
  type EntryValueView,
  entryHistoryView,
  entryInbox,
  entryReceipt,
  entrySheet,
  type Figure,
  figureAnswer,
} from '@konvergensi/contract';
import { district, NOW, village } from './made-up.ts';

/** Answers of the api about the entries of agencies: made-up, each parsed by its wire schema. */

export const ENTRY_INDICATOR = 'esensial.remaja_2';
const PERIOD = '2025-Q4';
export const RECEIPT_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3V9';
const at = { indicator: ENTRY_INDICATOR, period: PERIOD };

export const anEntry = (changes: Partial<EntryValueView> = {}): EntryValueView => ({
  numerator: 142,
  denominator: 135,
  noTarget: false,
  value: (142 / 135) * 100,
  above: true,
  reason: 'proyeksi lama',
  source: 'Laporan contoh',
  sourceOn: '2026-01-05',
  cumulative: false,
  state: 'draft',
  note: '',
  enteredBy: 'Petugas Contoh',
  enteredAt: NOW - 86_400_000,
  verifiedBy: null,
  verifiedAt: null,
  lockedBy: null,
  lockedAt: null,
  version: 2,
  ...changes,
});

const small = { numerator: 30, denominator: 40, value: 75, above: false, reason: '' };

export const anEntrySheet = (): EntrySheet => {
  const place = (n: number, entry: EntryValueView | null, before: EntryValueView | null = null) => ({
    place: `17.04.01.200${n}`,
    code: `17.04.01.200${n}`,
    bps: `170401000${n}`,
    name: `Desa Contoh ${n}`,
    within: 'Kinal',
    withinCode: '17.04.01',
    entry,
    before,
    mayWrite: true,
  });
  return entrySheet.parse({
    district,
    ...at,
    previous: '2025-Q3',
    due: '2026-01-10',
    today: '2026-02-28',
    level: 'village',
    levels: [
      { level: 'village', filled: 3 },
      { level: 'district', filled: 0 },
    ],
    places: [
      place(1, anEntry()),
      place(2, null, anEntry(small)),
      place(3, anEntry({ ...small, state: 'verified', version: 3, verifiedBy: 'Camat Contoh', verifiedAt: NOW })),
      place(4, anEntry({ ...small, noTarget: true, numerator: null, denominator: null, value: null, state: 'locked' })),
    ],
    may: { write: true, verify: true, lock: true },
  });
};

const row = {
  indicator: ENTRY_INDICATOR,
  agency: 'dinkes',
  level: 'village',
  places: 5,
  filled: 2,
  noTarget: 1,
  above: 1,
  draft: 1,
  verified: 1,
  locked: 1,
  returned: 1,
  missing: ['Desa Contoh 2', 'Desa Contoh 5'],
  lastAt: NOW - 86_400_000,
};

export const anEntryInbox = (): EntryInbox =>
  entryInbox.parse({
    district,
    period: PERIOD,
    periods: ['2025-Q4', '2025-S2', '2025'],
    due: '2026-01-10',
    today: '2026-02-28',
    carriedFrom: 2024,
    agencies: [
      { agency: 'dinkes', asked: 1, missing: 0, incomplete: 1, officers: ['Petugas Contoh'], mine: true },
      { agency: 'dinsos', asked: 1, missing: 1, incomplete: 0, officers: [], mine: true },
    ],
    rows: [
      row,
      {
        ...row,
        ...{ indicator: 'esensial.pus_5', agency: 'dinsos', filled: 0, noTarget: 0, above: 0, draft: 0, verified: 0 },
        ...{ locked: 0, returned: 0, lastAt: null },
      },
    ],
    above: [{ indicator: ENTRY_INDICATOR, place: 'Desa Contoh 1', level: 'village', entry: anEntry() }],
    may: { write: true, verify: true, lock: true },
  });

const figure = (indicator: string, changes: Partial<Figure>): Figure => ({
  ...{ region: district, period: PERIOD, indicator, numerator: 142, denominator: 135, value: (142 / 135) * 100 },
  ...{ excluded: 1, notRecorded: 3, source: null, asOf: NOW },
  ...changes,
});
const entered = {
  level: 'village',
  here: true,
  state: 'locked',
  noTarget: false,
  above: true,
  cumulative: false,
} as const;

/** Above its target; nobody to reach; known of sub-districts only. */
export const enteredFigures: Figure[] = [
  figure(ENTRY_INDICATOR, { entered }),
  figure('esensial.pus_5', { value: null, entered: { ...entered, state: null, noTarget: true, above: false } }),
  figure('esensial.pus_6', { value: null, entered: { ...entered, here: false, level: 'subdistrict', above: false } }),
];

export const entryAnswers = {
  'GET /v1/figures': figureAnswer.parse({
    ...{ figures: enteredFigures, ruleVersion: '2026.3', pending: 0, targetSource: null, status: 'live' },
  }),
  'GET /v1/districts/17.04/entries': anEntryInbox(),
  [`GET /v1/districts/17.04/entries/${ENTRY_INDICATOR}`]: anEntrySheet(),
  [`GET /v1/districts/17.04/entries/${ENTRY_INDICATOR}/history`]: entryHistoryView.parse({
    district,
    ...at,
    level: 'village',
    place: { place: village.code, name: village.name, within: 'Kinal' },
    current: anEntry(),
    versions: [anEntry({ ...small, version: 1, note: 'periksa penyebutnya' })],
    may: { undo: true },
  }),
  [`GET /v1/districts/17.04/entry-receipts/${RECEIPT_ID}`]: entryReceipt.parse({
    id: RECEIPT_ID,
    district,
    period: PERIOD,
    fileName: 'isian contoh.xlsx',
    digest: 'a'.repeat(64),
    rows: 4,
    kept: 3,
    indicators: [ENTRY_INDICATOR],
    by: 'Petugas Contoh',
    at: NOW - 60_000,
  }),
};

export const ENTRY_PAGES = [
  '/kabupaten/17.04/isian',
  `/kabupaten/17.04/isian/${ENTRY_INDICATOR}?periode=${PERIOD}`,
  `/kabupaten/17.04/isian/${ENTRY_INDICATOR}/riwayat?periode=${PERIOD}&tingkat=village&tempat=17.04.01.2001`,
  `/kabupaten/17.04/isian/tanda/${RECEIPT_ID}`,
  '/indikator',
  `/indikator/${ENTRY_INDICATOR}`,
];
