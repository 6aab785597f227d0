import { type EntrySheet, entriesPut, entrySheet, type PutEntry } from '@konvergensi/contract';
import type { EntryLevel, EntryState } from '@konvergensi/domain';
import { Random } from '../random.ts';
import { unread } from './api.ts';
import type { Session } from './people.ts';

/** What made-up agencies of a district have handed in of an indicator and quarter. */
interface Entered {
  readonly indicator: string;
  readonly period: string;
  readonly level: EntryLevel;
  readonly source: string;
  /** Share of places that are filled in. */
  readonly filled: number;
  /** How far the values are. */
  readonly state: EntryState;
  /** Whose target is a projection that is too small, at one place. */
  readonly above?: boolean;
}

const SIKS = 'SIKS-NG, laporan triwulan (contoh)';
const LABKES = 'Laporan program gizi (contoh)';
const SIGA = 'SIGA, laporan pendampingan (contoh)';

/** One quarter that is closed and one with gaps, of a few agencies; the others have handed in nothing. */
const ENTERED: readonly Entered[] = [
  { indicator: 'esensial.pus_5', period: '2026-Q2', level: 'village', source: SIKS, filled: 1, state: 'locked' },
  { indicator: 'esensial.pus_5', period: '2026-Q3', level: 'village', source: SIKS, filled: 0.7, state: 'draft' },
  {
    indicator: 'esensial.sosial_1',
    period: '2026-Q3',
    level: 'subdistrict',
    source: SIKS,
    filled: 1,
    state: 'verified',
  },
  {
    ...{ indicator: 'esensial.remaja_2', period: '2026-Q3', level: 'village', source: LABKES, filled: 0.85 },
    ...{ state: 'draft', above: true },
  },
  {
    indicator: 'esensial.kel_5',
    period: '2026-Q3',
    level: 'subdistrict',
    source: SIGA,
    filled: 0.6,
    state: 'verified',
  },
];
const SOURCE_ON = { '2026-Q2': '2026-07-06', '2026-Q3': '2026-10-05' } as const;

/** Enters what is not there yet, and verifies and locks what is meant to be so far. */
export async function putDemoEntries(admin: Session, district: string): Promise<void> {
  for (const one of ENTERED) {
    const read = () => sheetOf(admin, district, one);
    const before = await read();
    if (before.places.every(({ entry }) => entry === null)) await enter(admin, district, one, before);
    for (const [step, from] of [
      ['verify', 'draft'],
      ['lock', 'verified'],
    ] as const) {
      const isMeant = one.state === 'locked' || (one.state === 'verified' && step === 'verify');
      if (isMeant) await stepAll(admin, district, one, { step, from, sheet: await read() });
    }
  }
}

const sheetOf = (admin: Session, district: string, { indicator, period, level }: Entered): Promise<EntrySheet> =>
  admin.api.get(`/v1/districts/${district}/entries/${indicator}?period=${period}&level=${level}`, entrySheet);

async function enter(admin: Session, district: string, one: Entered, { places }: EntrySheet): Promise<void> {
  const { indicator, period, level, source } = one;
  const random = new Random(`entries/${indicator}/${period}`);
  const entries = places.flatMap(({ place }, i): PutEntry[] => {
    const own = random.fork(place);
    if (!own.chance(one.filled) && i > 0) return [];
    const key = { indicator, level, place, version: null };
    if (own.chance(0.04)) return [{ ...key, numerator: null, denominator: null, noTarget: true, reason: '' }];
    const denominator = level === 'village' ? own.int(18, 90) : own.int(240, 900);
    const isAbove = one.above === true && i === 0;
    const numerator = Math.round(denominator * (isAbove ? 1.06 : own.between(0.45, 0.97)));
    const reason = isAbove ? 'proyeksi remaja putri lebih kecil dari yang terdaftar di sekolah' : '';
    return [{ ...key, numerator, denominator, noTarget: false, reason }];
  });
  if (entries.length === 0) return;
  const sourceOn = SOURCE_ON[period as keyof typeof SOURCE_ON];
  const json = { period, source, sourceOn, cumulative: false, entries };
  await admin.api.send('PUT', `/v1/districts/${district}/entries`, entriesPut, { json });
}

interface Step {
  step: 'verify' | 'lock';
  from: EntryState;
  sheet: EntrySheet;
}

async function stepAll(admin: Session, district: string, one: Entered, { step, from, sheet }: Step): Promise<void> {
  const { indicator, period, level } = one;
  const entries = sheet.places.flatMap(({ place, entry }) =>
    entry?.state === from ? [{ indicator, level, place, version: entry.version }] : [],
  );
  if (entries.length === 0) return;
  const path = step === 'verify' ? 'verification' : 'lock';
  await admin.api.send('POST', `/v1/districts/${district}/entries/${path}`, unread, {
    json: { period, step, reason: '', entries },
  });
}
