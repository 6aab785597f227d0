import {
  confirmationList,
  doublesOfVillage,
  householdPage,
  houseSheet,
  type PersonView,
  personView,
  type VillageRegisterView,
  villageRegister,
} from '@konvergensi/contract';
import { village } from './made-up.ts';

export const MOTHER_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3A1';
export const PREGNANCY_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3A2';
export const HOUSE_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3A3';
export const FAMILY_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3A4';
export const BABY_ID = '01JD3YV6K1Z8Q4M5N7P9R2S3A5';

const KINDS = [
  'pregnant',
  'post-partum',
  'breastfeeding',
  'child-0-23',
  'child-24-59',
  'paud',
  'adolescent',
  'catin',
] as const;

export const aRegister = (changes: Partial<VillageRegisterView> = {}): VillageRegisterView =>
  villageRegister.parse({
    month: '2026-02',
    kinds: KINDS.map((kind) => ({ kind, people: kind === 'pregnant' ? 1 : 0 })),
    entries: [
      {
        id: MOTHER_ID,
        name: 'Sulastri Contoh',
        sex: 'P',
        birthDate: '1998-03-02',
        kind: 'pregnant',
        leaves: null,
        parents: '',
        household: HOUSE_ID,
        dusun: 'Dusun I',
        rt: '3',
        posyandu: 'Melati',
        pregnancy: { id: PREGNANCY_ID, dueDate: '2026-02-20', week: 41, letter: 'KEK' },
      },
    ],
    households: [{ id: HOUSE_ID, dusun: 'Dusun I', rt: '3', name: 'Kepala Contoh', people: 2 }],
    posyandu: [{ id: BABY_ID, name: 'Melati' }],
    dusun: ['Dusun I'],
    rt: ['3'],
    toConfirm: 12,
    arriving: 1,
    asks: [{ person: MOTHER_ID, name: 'Sulastri Contoh', pregnancy: PREGNANCY_ID, dueDate: '2026-02-20', version: 2 }],
    ...changes,
  });

const relative = (id: string, name: string, birthDate: string) => ({ id, name, birthDate, sex: 'P' as const });

export const aPerson = (changes: Partial<PersonView> = {}): PersonView =>
  personView.parse({
    id: MOTHER_ID,
    village: village.code,
    name: 'Sulastri Contoh',
    nameIsPlaceholder: false,
    sex: 'P',
    birthDate: '1998-03-02',
    birthDateKind: 'exact',
    parents: '',
    nik: { status: 'valid', last4: '0001' },
    household: HOUSE_ID,
    family: FAMILY_ID,
    birthOrder: null,
    birthWeightKg: null,
    birthLengthCm: null,
    guardian: null,
    kiaNumber: null,
    phone: null,
    posyandu: { id: BABY_ID, name: 'Melati' },
    rt: '3',
    rw: null,
    address: null,
    livedFrom: null,
    left: null,
    stays: [{ village: { code: village.code, name: village.name }, from: null, until: null, reason: null }],
    deathCause: null,
    confirmedOn: '2026-01-05',
    imported: false,
    mother: null,
    children: [relative(BABY_ID, 'Bayi Ny. Sulastri', '2024-02-01')],
    pregnancies: [
      {
        id: PREGNANCY_ID,
        person: MOTHER_ID,
        dueDate: '2026-02-20',
        lastPeriodOn: null,
        knownFrom: null,
        armCm: 22.9,
        hbGdl: 10.8,
        heightCm: 151,
        births: 1,
        monthsSinceBirth: null,
        history: null,
        measuredOn: null,
        end: null,
        letter: 'KEK',
        risks: ['kek', 'anaemia'],
        asks: true,
        version: 2,
      },
    ],
    catin: [],
    consents: [],
    measurements: [{ date: '2026-02-10', weightKg: 48.2, lengthCm: null, village: village.code }],
    today: '2026-02-28',
    version: 3,
    ...changes,
  });

export const aHousehold = () =>
  householdPage.parse({
    household: {
      id: HOUSE_ID,
      dusun: 'Dusun I',
      rt: '3',
      rw: null,
      address: null,
      water: 'unimproved',
      toilet: null,
      wasteWater: null,
      insurance: 'assisted',
      welfareDecile: 2,
      conditionsOn: '2026-01-05',
      version: 1,
    },
    families: [
      {
        id: FAMILY_ID,
        household: HOUSE_ID,
        name: 'Kepala Contoh',
        cardLast4: '0001',
        fertileCouple: true,
        tooYoung: null,
        tooOld: false,
        tooClose: false,
        tooMany: false,
        modernContraception: null,
        assessedOn: null,
        risk: { atRisk: true, risks: ['water'], notRecorded: ['toilet', 'too-young'], rules: 'krs-2024' },
        version: 1,
      },
    ],
    people: [{ ...relative(MOTHER_ID, 'Sulastri Contoh', '1998-03-02'), family: FAMILY_ID, left: null }],
    today: '2026-02-28',
  });

export const aConfirmation = () =>
  confirmationList.parse({
    left: 12,
    people: [
      {
        ...relative(BABY_ID, 'AFIFAH CONTOH', '2023-03-10'),
        parents: 'BUDI / SARI',
        rt: '3',
        posyandu: 'Melati',
        version: 4,
      },
    ],
  });

const side = (id: string, name: string) => ({
  id,
  village: village.code,
  name,
  birthDate: '2025-03-03',
  parents: 'HERI / LILIS',
  reasons: ['name'],
  version: 1,
});

export const aPair = () =>
  doublesOfVillage.parse({
    pairs: [{ own: side(BABY_ID, 'Galang Contoh'), other: side(MOTHER_ID, 'Galank Contoh'), reasons: ['name'] }],
    merges: [{ id: HOUSE_ID, at: 1, kept: BABY_ID, keptName: 'Siti Contoh', droppedName: 'Sitti Contoh' }],
  });

export const aSheet = () =>
  houseSheet.parse({
    dusun: ['Dusun I'],
    houses: [
      {
        id: HOUSE_ID,
        name: 'Kepala Contoh',
        rt: '3',
        water: 'improved',
        toilet: null,
        wasteWater: null,
        insurance: 'none',
        conditionsOn: '2026-01-05',
        version: 1,
      },
    ],
    today: '2026-02-28',
  });

const at = `GET /v1/villages/${village.code}`;

export const registerAnswers = {
  [`${at}/register`]: aRegister(),
  [`${at}/people/${MOTHER_ID}`]: aPerson(),
  [`${at}/households/${HOUSE_ID}`]: aHousehold(),
  [`${at}/transfers`]: {
    transfers: [
      {
        id: BABY_ID,
        side: 'in',
        person: BABY_ID,
        name: 'Sekar Contoh',
        birthDate: '2025-02-10',
        sex: 'P',
        parents: 'HARI / MINAH',
        other: { code: '14.03.01.2001', name: 'Bantan Tua, Bengkalis' },
        on: '2026-03-20',
        state: 'offered',
        here: false,
        by: 'Kader Contoh',
        at: 0,
        version: 1,
      },
    ],
  },
  [`${at}/confirmations`]: aConfirmation(),
  [`${at}/doubles`]: aPair(),
  [`${at}/house-sheet`]: aSheet(),
};

const desa = `/desa/${village.code}`;

export const REGISTER_PAGES = [
  `${desa}/register`,
  `${desa}/konfirmasi`,
  `${desa}/muat`,
  `${desa}/cari`,
  `${desa}/keadaan`,
  `${desa}/ganda`,
  `${desa}/rumah/baru`,
  `${desa}/rumah/${HOUSE_ID}`,
  `${desa}/rumah/${HOUSE_ID}/ubah`,
  `${desa}/rumah/${HOUSE_ID}/keluarga/baru`,
  `${desa}/rumah/${HOUSE_ID}/keluarga/${FAMILY_ID}`,
  `${desa}/orang/baru`,
  `${desa}/orang/${MOTHER_ID}`,
  `${desa}/orang/${MOTHER_ID}/ubah`,
  `${desa}/orang/${MOTHER_ID}/keluar`,
  `${desa}/orang/${MOTHER_ID}/pindah`,
  `${desa}/pindah`,
  `${desa}/orang/${MOTHER_ID}/hamil/baru`,
  `${desa}/orang/${MOTHER_ID}/hamil/${PREGNANCY_ID}`,
  `${desa}/orang/${MOTHER_ID}/hamil/${PREGNANCY_ID}/akhir`,
  `${desa}/orang/${MOTHER_ID}/catin/baru`,
];
