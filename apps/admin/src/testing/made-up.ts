import {
  type ChildPage,
  childItem,
  childPage,
  type DistrictDetail,
  type FacilityView,
  type Figure,
  facilityView,
  figure,
  type HomePage,
  homePage,
  type ImportView,
  importView,
  type Me,
  me,
  type RegionPage,
  type RegionRef,
  regionPage,
  type TablePage,
  tablePage,
  type WaitingRow,
  waitingRow,
} from '@konvergensi/contract';
import { indicators, type Permission, permissionsOf, type Role } from '@konvergensi/domain';

/** Answers of the api for tests of the pages: made-up people and figures, each parsed by its wire schema. */

export const province: RegionRef = { code: '17', name: 'Bengkulu', level: 'province', kind: 'province' };
export const district: RegionRef = { code: '17.04', name: 'Kabupaten Kaur', level: 'district', kind: 'regency' };
export const subdistrict: RegionRef = {
  code: '17.04.01',
  name: 'Kinal',
  level: 'subdistrict',
  kind: 'subdistrict',
};
export const village: RegionRef = { code: '17.04.01.2001', name: 'Desa Contoh', level: 'village', kind: 'desa' };

export const NOW = Date.UTC(2026, 1, 28, 4, 0, 10);

export function someone(role: Role, region: RegionRef | null = district): Me {
  const permissions: readonly Permission[] = permissionsOf[role];
  return me.parse({
    id: 'u1',
    username: 'petugas',
    name: 'Petugas Contoh',
    grants: [{ role, region, facility: null, agency: null }],
    permissions,
    via: 'session',
    secondFactor: 'none',
  });
}

/** Figures of all indicators with one share of the measured. */
export function figures(region: RegionRef, period: string, measured: number, share = 0.25): Figure[] {
  return indicators.map(({ code, unit }) => {
    const count = unit === 'count';
    const source = code.startsWith('d_s.') ? code.slice(4) : null;
    const denominator = count ? null : source === null ? measured : source === 'daftar' ? measured * 2 : 0;
    const numerator = count ? measured : source === null ? Math.round(measured * share) : denominator ? measured : 0;
    return figure.parse({
      region,
      period,
      indicator: code,
      numerator,
      denominator,
      value: count ? measured : denominator ? (numerator / denominator) * 100 : null,
      excluded: count ? 0 : 3,
      notRecorded: 0,
      source,
      asOf: NOW - 10_000,
    });
  });
}

export function aRegionPage(changes: Partial<RegionPage> = {}): RegionPage {
  const row = (code: string, name: string, measured: number, share: number) => {
    const region: RegionRef = { ...subdistrict, code, name };
    return { region, mode: null, figures: figures(region, '2026-02', measured, share) };
  };
  return regionPage.parse({
    region: district,
    parents: [province],
    mode: 'latihan',
    period: '2026-02',
    periods: ['2026-02', '2025-08'],
    windows: ['2026', '2025', '2026-S1', '2025-S2', '2026-Q1', '2025-Q3'],
    own: figures(district, '2026-02', 4163, 0.315),
    rows: [
      row('17.04.01', 'Kinal', 275, 0.26),
      row('17.04.02', 'Tanjung Kemuning', 420, 0.3),
      row('17.04.03', 'Kaur Utara', 8, 0.5),
    ],
    campaign: [],
    trend: [
      { period: '2025-08', figures: figures(district, '2025-08', 4000, 0.33) },
      { period: '2026-02', figures: figures(district, '2026-02', 4163, 0.315) },
    ],
    pending: 0,
    targetSource: 'daftar',
    asOf: NOW - 10_000,
    running: [],
    ...changes,
  });
}

export function aTablePage(changes: Partial<TablePage> = {}): TablePage {
  const { rows, own } = aRegionPage();
  const columns = ['measured', 'stunted', 'underweight', 'wasted', 'd_s.daftar'];
  const cells = (list: readonly Figure[]) =>
    columns.map((code) => {
      const found = list.find(({ indicator }) => indicator === code);
      return found === undefined ? null : [found.numerator, found.denominator, found.excluded, found.notRecorded];
    });
  return tablePage.parse({
    region: district,
    parents: [province],
    mode: 'latihan',
    level: 'subdistrict',
    period: '2026-02',
    periods: ['2026-02', '2025-08'],
    windows: ['2026', '2025', '2026-S1', '2025-S2', '2026-Q1', '2025-Q3'],
    measuredIn: ['2026-02', '2025-08'],
    targetSource: 'daftar',
    pending: 0,
    asOf: NOW - 10_000,
    columns,
    available: columns,
    own: cells(own),
    rows: rows.map(({ region, mode, figures: list }) => ({ region, mode, cells: cells(list) })),
    ...changes,
  });
}

/** Districts of a province with what a comparison asks of them: stunted, D/S by each source. */
export function aProvinceTable(changes: Partial<TablePage> = {}): TablePage {
  const row = (code: string, name: string, stunted: number) => ({
    region: { ...district, code, name },
    mode: 'latihan' as const,
    cells: [
      [stunted, 1000, 2, 1],
      [1010, 1300, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
  });
  return aTablePage({
    region: province,
    parents: [],
    level: 'district',
    columns: ['stunted', 'd_s.daftar', 'd_s.register', 'd_s.proyeksi'],
    own: [
      [550, 2000, 4, 2],
      [2020, 2600, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
    rows: [row('17.03', 'Bengkulu Utara', 220), row('17.04', 'Kaur', 330)] as TablePage['rows'],
    ...changes,
  });
}

export const IMPORT_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3T4';

export function anImport(changes: Partial<ImportView> = {}): ImportView {
  return importView.parse({
    id: IMPORT_ID,
    district,
    state: 'checked',
    fileName: 'ekspor-februari.xls',
    sizeBytes: 2_400_000,
    kind: 'html-table',
    progress: { phase: 'none', done: 4353, total: 4353 },
    counts: {
      rows: 4353,
      newChildren: 4163,
      knownChildren: 0,
      newMeasurements: 4163,
      changedMeasurements: 0,
      unchanged: 0,
      sameAsOther: 20,
      waitingDuplicate: 5,
      waitingVillage: 2,
      maybeTwin: 1,
      measurementRejected: 60,
      rowRejected: 12,
      cellIssues: 90,
    },
    months: ['2026-02'],
    refusal: null,
    issues: [
      {
        row: 12,
        column: 'Berat',
        found: '83..9',
        code: 'unreadable',
        problem: 'Angka tidak terbaca',
        action: 'Berat tidak dipakai; baris tetap dihitung',
      },
    ],
    waiting: 8,
    outdated: false,
    sameFileAs: null,
    by: 'Petugas Contoh',
    createdAt: NOW - 60_000,
    updatedAt: NOW,
    version: 3,
    ...changes,
  });
}

export function aWaitingRow(changes: Partial<WaitingRow> = {}): WaitingRow {
  const side = {
    line: 17,
    person: null,
    name: 'FAJAR RAHAYU',
    sex: 'L' as const,
    birthDate: '2023-04-14',
    parents: 'BUDI / SARI',
    village: 'Desa Contoh',
    posyandu: 'Melati',
    nik: '••••1234',
    measuredOn: '2026-02-21',
    weightKg: 12.8,
    lengthCm: 92.9,
  };
  return waitingRow.parse({
    line: 17,
    reason: 'duplicate',
    explanation: 'Satu huruf nama berbeda',
    row: side,
    other: { ...side, line: null, person: IMPORT_ID, name: 'FAJAR RAHAYO' },
    villages: [],
    decision: null,
    applied: false,
    ...changes,
  });
}

export function aHome(changes: Partial<HomePage> = {}): HomePage {
  return homePage.parse({
    notices: [],
    regions: [{ region: district, role: 'health_officer', mode: 'latihan' }],
    tasks: [
      {
        kind: 'confirm-import',
        region: district,
        subject: IMPORT_ID,
        label: 'ekspor-februari.xls',
        count: 4353,
        since: NOW - 3_600_000,
        due: null,
        status: 'waiting',
      },
      {
        kind: 'submit-quarter',
        region: village,
        subject: null,
        label: null,
        count: null,
        since: null,
        due: '2026-01-10',
        status: 'late',
      },
    ],
    running: [],
    demo: null,
    ...changes,
  });
}

export const aDistrict: DistrictDetail = {
  region: district,
  state: 'open',
  mode: 'latihan',
  zone: 'Asia/Jakarta',
  targetSource: null,
  governance: null,
  openedAt: NOW - 86_400_000,
  version: 1,
};

export const CHILD_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3T5';

export const aChild = (name = 'AFIFAH CONTOH') =>
  childItem.parse({
    id: CHILD_ID,
    name,
    sex: 'P',
    birthDate: '2023-03-10',
    parents: 'BUDI / SARI',
    posyandu: 'Melati',
    latest: {
      person: CHILD_ID,
      date: '2026-02-10',
      weightKg: 11.1,
      lengthCm: 85.7,
      position: 'H',
      armCm: null,
      headCm: null,
      oedema: false,
      heightForAge: { z: -2.6, flagged: false },
      weightForAge: { z: -1.04, flagged: false },
      weightForHeight: { z: 7.2, flagged: true },
      version: 1,
      recordedAt: NOW,
    },
    measuredThisMonth: true,
  });

export function aChildPage(changes: Partial<ChildPage> = {}): ChildPage {
  const child = aChild();
  const { latest } = child;
  if (latest === null) throw new Error('the made-up child has been measured');
  const earlier = {
    ...latest,
    date: '2025-08-12',
    weightKg: 10.2,
    lengthCm: 82.4,
    heightForAge: { z: -2.31, flagged: false },
    weightForHeight: { z: -0.6, flagged: false },
  };
  return childPage.parse({ child, measurements: [earlier, latest], findings: [], ...changes });
}

export const FACILITY_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3T6';

export const aFacility = (changes: Partial<FacilityView> = {}): FacilityView =>
  facilityView.parse({
    id: FACILITY_ID,
    kind: 'puskesmas',
    name: 'Kinal',
    parent: null,
    village: null,
    state: 'confirmed',
    aliases: [],
    villages: [village.code],
    version: 2,
    ...changes,
  });
