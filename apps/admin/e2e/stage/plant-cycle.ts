import { aksiEvidence, attachmentView, entriesPut } from '@konvergensi/contract';
import { Document, Packer, Paragraph } from 'docx';
import { ulid } from 'ulidx';
import { unread } from '../../../../infra/demo/seed/api.ts';
import { linesOf } from './aksi-lines.ts';
import type { Cast, Places } from './cast.ts';

export interface CycleThings {
  meeting: string;
  meetingFile: string;
  commitment: string;
  commitmentFile: string;
  /** A regulation with its text. */
  regulation: string;
  regulationFile: string;
  evidence: string;
  /** Of a value entered from a file. */
  receipt: string;
  incident: string;
  /** A quarter that the village, its sub-district and the district have closed. */
  lockedQuarter: string;
}

const LOCKED = '2026-Q1';

/** What a district's year leaves behind: a meeting with its promise, evidence, an incident, a map, a closed quarter. */
export async function plantCycle(cast: Cast, at: Places, month: string): Promise<CycleThings> {
  const { api } = cast.as('district_admin');
  const district = `/v1/districts/${at.district}`;
  const [meeting, commitment, incident] = [ulid(), ulid(), ulid()];
  await api.send('PUT', `${district}/meetings/${meeting}`, unread, { json: rembuk(at) });
  await api.send('PUT', `${district}/commitments/${commitment}`, unread, { json: promise(at, meeting) });
  await api.send('PUT', `${district}/incidents/${incident}`, unread, { json: lostPhone });
  await api.send('POST', `${district}/map`, unread, { form: mapOf(at) });
  const priority = {
    month,
    wanted: 5,
    weights: { prevalence: 0.3, stunted: 0.25, gap: 0.3, risk: 0.15 },
    version: null,
  };
  await api.send('PUT', `${district}/priority/2026`, unread, { json: priority });
  await api.send('PUT', `/v1/regions/${at.district}/surveys`, unread, { json: { entries: [survey(at)] } });
  const lines = linesOf(at);
  for (const [table, own] of Object.entries(lines)) {
    await api.send('PUT', `${district}/aksi/2026/tables/${table}`, unread, { json: { lines: own } });
  }
  const evidence = await api.send('POST', `${district}/aksi/2026/outputs/U1.1/evidence`, aksiEvidence, {
    form: report(),
  });
  const attach = async (to: string) =>
    (await api.send('POST', `${district}/attachments/${to}`, attachmentView, { form: signed() })).id;
  const [meetingFile, commitmentFile] = [await attach(`meeting/${meeting}`), await attach(`commitment/${commitment}`)];
  const [{ id: regulation }] = lines['regulations'] as [{ id: string }];
  const regulationFile = await attach(`regulation/${regulation}`);
  await api.send('PUT', `/v1/regions/${at.district}/letterhead`, unread, { form: await letterhead() });
  const { receipt } = await api.send('PUT', `${district}/entries`, entriesPut, { json: entered(at) });
  await closeQuarter(cast, at);
  return {
    ...{
      meeting,
      meetingFile,
      commitment,
      commitmentFile,
      incident,
      regulation,
      regulationFile,
      receipt: receipt ?? '',
    },
    ...{ evidence: evidence.id, lockedQuarter: LOCKED },
  };
}

/** A Word file with room for the paper. */
export async function letterhead(lines: readonly string[] = ['PEMERINTAH CONTOH', '{{isi}}']): Promise<FormData> {
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
  const form = new FormData();
  form.set('file', new File([await Packer.toArrayBuffer(document)], 'kop contoh.docx'));
  return form;
}

async function closeQuarter(cast: Cast, { village }: Places): Promise<void> {
  const steps = [
    ['submit', 'village_officer'],
    ['verify', 'camat'],
    ['lock', 'district_admin'],
  ] as const;
  for (const [step, role] of steps) {
    const json = { step, name: 'Penanda Tangan (contoh)', on: '2026-04-10', remarks: '' };
    await cast.as(role).api.send('POST', `/v1/villages/${village}/quarters/${LOCKED}/steps`, unread, { json });
  }
}

const rembuk = ({ district }: Places) => ({
  kind: 'rembuk',
  region: district,
  heldOn: '2026-04-07',
  title: 'Rembuk stunting contoh',
  place: 'Aula Bappeda',
  leader: 'Bupati',
  agenda: ['Paparan sebaran prevalensi'],
  attendance: [{ office: 'Dinas Kesehatan', people: 4 }],
  notes: '',
  funding: null,
  cost: null,
  minutesNumber: 'BA 7/2026',
  version: null,
});

const promise = ({ village }: Places, meeting: string) => ({
  meeting,
  what: 'Menyediakan makanan tambahan bagi balita gizi kurang',
  ownerAgency: 'dinkes',
  ownerName: 'Bidang Kesehatan Masyarakat',
  villages: [village],
  indicator: 'stunted',
  baseline: 22.5,
  target: 14,
  madeOn: '2026-04-07',
  dueOn: '2026-12-31',
  budgetLine: 'APBD 1.02.02',
  budget: 250_000_000,
  version: null,
});

const lostPhone = {
  title: 'Telepon kader contoh hilang',
  happenedOn: '2026-02-19',
  data: 'Nama anak satu posyandu contoh',
  people: 42,
  course: 'Tertinggal di angkutan umum contoh',
  handling: 'Sesi telepon contoh diakhiri',
  contact: 'Dinas Kesehatan contoh',
  toldOn: null,
  closedOn: null,
  version: null,
};

const survey = ({ district }: Places) => ({
  ...{ area: district, year: 2023, survey: 'SKI', indicator: 'stunted', kind: 'survey', value: 12.4 },
  ...{ low: 10.1, high: 14.9, source: 'Contoh', link: 'https://contoh.example/ski', conflicts: [] },
});

const ENTERED = { indicator: 'esensial.pus_5', period: '2025-Q1' };
const entered = ({ village }: Places) => ({
  ...{ period: ENTERED.period, source: 'SIKS-NG (contoh)', sourceOn: '2025-04-02', cumulative: false },
  file: { name: 'isian.xlsx', digest: 'a'.repeat(64), rows: 1 },
  entries: [
    {
      ...{ indicator: ENTERED.indicator, level: 'village', place: village, version: null },
      ...{ numerator: 30, denominator: 40, noTarget: false, reason: '' },
    },
  ],
});

/** One village as a square. */
function mapOf({ village }: Places): FormData {
  const ring = [
    [102, 1],
    [102.1, 1],
    [102.1, 1.1],
    [102, 1.1],
    [102, 1],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const features = [{ type: 'Feature', properties: { kode: village }, geometry }];
  const form = new FormData();
  form.set('file', new File([JSON.stringify({ type: 'FeatureCollection', features })], 'desa.geojson'));
  form.set('source', 'Peta contoh');
  return form;
}

function report(): FormData {
  const form = new FormData();
  form.set('file', new File(['%PDF-1.7 contoh'], 'laporan contoh.pdf', { type: 'application/pdf' }));
  form.set('holdsNames', 'no');
  return form;
}

function signed(): FormData {
  const form = new FormData();
  form.set('file', new File(['%PDF-1.7 contoh'], 'daftar hadir contoh.pdf', { type: 'application/pdf' }));
  form.set('kind', 'signed');
  form.set('caption', 'Daftar hadir');
  return form;
}
