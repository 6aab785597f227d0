import { mayAt, relationOf } from '@konvergensi/contract';
import { agenciesOf, type Permission } from '@konvergensi/domain';
import { ask } from './api.ts';
import type { Example } from './examples.ts';
import { KAUR, must, type Stage, VILLAGE } from './stage.ts';

const ENTRIES = `/v1/districts/${KAUR}/entries`;
const PERIOD = '2025-Q1';
const INDICATOR = 'esensial.pus_5';
/** Each example has a value of its own: they are made before any of them is called. */
const keyOf = (indicator: string) => ({ indicator, level: 'village', place: VILLAGE }) as const;
let made = 0;

/** The table says who may; the agency of the indicator (Dinsos) narrows it. */
const servesDinsos =
  (permission: Permission): NonNullable<Example['may']> =>
  ({ role, held }, target) => {
    const serves = agenciesOf({ role, ...(role === 'agency_officer' ? { agency: 'dinsos' } : {}) }).includes('dinsos');
    return serves ? mayAt(permission, role, relationOf(held, target)) : 'no';
  };

interface Sheet {
  places: { place: string; entry: { version: number; state: string } | null }[];
}
const standing = async ({ tokens }: Stage, indicator: string) => {
  const { places } = await must<Sheet>(`${ENTRIES}/${indicator}?period=${PERIOD}&level=village`, {
    as: tokens.here.district_admin,
  });
  return places.find(({ place }) => place === VILLAGE)?.entry ?? null;
};

const valuesOf = async (stage: Stage, indicator: string) => {
  const entry = await standing(stage, indicator);
  if (entry?.state === 'locked') await step(stage, indicator, 'lock', 'correct');
  const version = (await standing(stage, indicator))?.version ?? null;
  const numbers = { numerator: ++made, denominator: made + 40, noTarget: false, reason: '' };
  return {
    ...{ period: PERIOD, source: 'SIKS-NG (contoh)', sourceOn: '2025-04-02', cumulative: false },
    entries: [{ ...keyOf(indicator), ...numbers, version }],
  };
};

const stepOf = async (stage: Stage, indicator: string, name: string) => ({
  ...{ period: PERIOD, step: name, reason: 'diperiksa ulang' },
  entries: [{ ...keyOf(indicator), version: (await standing(stage, indicator))?.version ?? 0 }],
});
const step = async (stage: Stage, indicator: string, path: 'verification' | 'lock', name: string) =>
  ask(`${ENTRIES}/${path}`, {
    method: 'POST',
    as: stage.tokens.here.district_admin,
    json: await stepOf(stage, indicator, name),
  });

/** A value of the village, entered anew. */
const enter = async (stage: Stage, indicator: string) =>
  must<{ receipt: string | null }>(ENTRIES, {
    method: 'PUT',
    as: stage.tokens.here.district_admin,
    json: await valuesOf(stage, indicator),
  });

export const ENTRY_EXAMPLES: Readonly<Record<string, Example>> = {
  'GET /v1/districts/{code}/entries': {
    as: 'agency_officer',
    make: async () => ({ path: `${ENTRIES}?period=${PERIOD}` }),
  },
  'GET /v1/districts/{code}/entries/{indicator}': {
    as: 'agency_officer',
    make: async () => ({ path: `${ENTRIES}/${INDICATOR}?period=${PERIOD}` }),
  },
  'GET /v1/districts/{code}/entries/{indicator}/history': {
    as: 'agency_officer',
    target: VILLAGE,
    make: async (stage) => {
      await enter(stage, 'esensial.sosial_2');
      return { path: `${ENTRIES}/esensial.sosial_2/history?period=${PERIOD}&level=village&place=${VILLAGE}` };
    },
  },
  'PUT /v1/districts/{code}/entries': {
    as: 'agency_officer',
    target: VILLAGE,
    may: servesDinsos('entry.write'),
    make: async (stage) => ({ path: ENTRIES, json: await valuesOf(stage, 'esensial.pus_5') }),
  },
  'POST /v1/districts/{code}/entries/check': {
    as: 'agency_officer',
    readsOnly: true,
    make: async () => {
      const raw = new FormData();
      const csv = `Kode;Kode indikator;Pembilang;Penyebut\r\n${VILLAGE};${INDICATOR};3;4`;
      raw.set('file', new File([csv], 'isian.csv'));
      raw.set('period', PERIOD);
      return { path: `${ENTRIES}/check`, raw };
    },
  },
  'POST /v1/districts/{code}/entries/verification': {
    as: 'district_admin',
    target: VILLAGE,
    may: servesDinsos('entry.verify'),
    make: async (stage) => {
      await enter(stage, 'esensial.pus_6');
      return { path: `${ENTRIES}/verification`, json: await stepOf(stage, 'esensial.pus_6', 'verify') };
    },
  },
  'POST /v1/districts/{code}/entries/lock': {
    as: 'district_admin',
    target: VILLAGE,
    may: servesDinsos('entry.lock'),
    make: async (stage) => {
      await enter(stage, 'esensial.pus_7');
      await step(stage, 'esensial.pus_7', 'verification', 'verify');
      return { path: `${ENTRIES}/lock`, json: await stepOf(stage, 'esensial.pus_7', 'lock') };
    },
  },
  'POST /v1/districts/{code}/entries/undo': {
    as: 'agency_officer',
    target: VILLAGE,
    may: servesDinsos('entry.write'),
    make: async (stage) => {
      await enter(stage, 'esensial.sosial_1');
      await enter(stage, 'esensial.sosial_1');
      return {
        path: `${ENTRIES}/undo`,
        json: {
          period: PERIOD,
          ...keyOf('esensial.sosial_1'),
          version: (await standing(stage, 'esensial.sosial_1'))?.version ?? 0,
        },
      };
    },
  },
  'GET /v1/districts/{code}/entry-receipts/{id}': {
    as: 'agency_officer',
    may: ({ role, held }, target) => {
      const may = mayAt('entry.write', role, relationOf(held, target));
      return may === 'yes' && role.startsWith('puskesmas') ? 'no' : may;
    },
    make: async (stage) => {
      const file = { name: 'isian.xlsx', digest: 'a'.repeat(64), rows: 1 };
      const json = { ...(await valuesOf(stage, 'esensial.sosial_2')), file };
      const { receipt } = await must<{ receipt: string }>(ENTRIES, {
        method: 'PUT',
        as: stage.tokens.here.district_admin,
        json,
      });
      return { path: `/v1/districts/${KAUR}/entry-receipts/${receipt}` };
    },
  },
  'PUT /v1/districts/{code}/schools': {
    as: 'agency_officer',
    target: VILLAGE,
    make: async () => ({
      path: `/v1/districts/${KAUR}/schools`,
      json: { schools: [{ npsn: `107${String(++made).padStart(5, '0')}`, name: 'SMP Contoh', village: VILLAGE }] },
    }),
  },
};
