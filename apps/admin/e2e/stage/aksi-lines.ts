import { ulid } from 'ulidx';
import type { Places } from './cast.ts';

const line = (kind: string, values: object, id = ulid()) => ({ kind, id, version: null, values });

/** A line of every kind in the tables of the aksi: made-up. */
export function linesOf({ village }: Pick<Places, 'village'>): Readonly<Record<string, readonly object[]>> {
  const problem = ulid();
  return {
    situation: [
      line(
        'problem',
        {
          ...{ problem: 'Anak tidak dikonseling', indicator: 'konv.anak.counselling', cause: 'supply' },
          ...{ why: 'Kader belum dilatih', action: 'Melatih kader konseling', agency: 'dinkes' },
          ...{ villages: [village], recommendation: null },
        },
        problem,
      ),
    ],
    plan: [
      line('activity', {
        ...{ code: '1.02.02', programme: null, name: 'Pelatihan konseling kader', indicator: null, problem },
        ...{ output: 'Kader dilatih', unit: 'orang', target: 40, villages: [village], group: 'balita' },
        ...{ people: 200, agency: 'dinkes', source: 'dak-nonfisik', budget: 50_000_000, tag: 'specific', rkpd: 'yes' },
        ...{ rkpdAt: null, renja: 'no', kua: 30_000_000, apbd: null, reason: 'pagu BOK turun', followUp: null },
        ...{ done: null, spent: null, obstacle: null, recommendation: null },
      }),
    ],
    actors: [
      line('cadre', {
        ...{ village, name: 'Kader Contoh', decree: 'SK 3/2026', decreeOn: '2026-01-05', trainedOn: '2026-02-01' },
        ...{ training: 'Konseling', fee: 300_000, feeSource: 'apbdes', coachedOn: null, coaching: null },
      }),
    ],
    datasets: [
      line('dataset', {
        ...{ name: 'Keluarga berisiko stunting', agency: 'dppkb', system: 'SIGA', level: 'person', every: 'semester' },
        ...{ complete: 91.5, timely: 80, trouble: null, improvement: null, dueOn: null },
      }),
    ],
    campaigns: [
      line('campaign', {
        ...{ month: '2026-02', from: '2026-02-02', to: '2026-02-21', posyandu: 30, tools: 12, calibrated: 10 },
        ...{ calibratedOn: '2026-01-20', note: null },
      }),
      line('publication', {
        ...{ month: '2026-02', on: '2026-03-05', medium: 'decree', number: '440/12/2026', signer: 'Kepala Dinas' },
      }),
    ],
    regulations: [
      line('regulation', {
        ...{
          title: 'Percepatan penurunan stunting',
          form: 'perbup',
          state: 'stipulated',
          number: '7/2026',
          note: null,
        },
        ...{ discussedOn: '2026-05-02', stipulatedOn: '2026-06-01', repealedOn: null, villages: [village] },
      }),
    ],
    review: [
      line('recommendation', {
        ...{ what: 'Perbanyak konseling di desa prioritas', why: 'cakupan konseling rendah', agency: 'dinkes' },
        indicator: null,
      }),
    ],
  };
}
