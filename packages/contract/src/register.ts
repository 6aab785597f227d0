import { CONSENT_GIVERS, CONSENT_KINDS } from '@konvergensi/domain';
import { z } from 'zod';
import { civilDate, month, ulid, villageCode, words } from './primitives.ts';

const version = z.number().int().nullable().meta({ description: 'Version that is corrected; null for a new one' });
const known = z.number().int().meta({ description: 'Version that was seen' });
const line = (max: number) => words(1, max).nullable().default(null);
const yesNo = z.boolean().nullable().default(null);
const sex = z.enum(['L', 'P']);

export const water = z.enum(['safe', 'improved', 'unimproved']);
export const toilet = z.enum(['safe', 'improved', 'shared', 'unimproved', 'none']);
export const wasteWater = z.enum(['closed', 'open', 'none']);
export const insurance = z.enum(['assisted', 'paid', 'none']);

const house = {
  dusun: line(60),
  rt: line(10),
  rw: line(10),
  address: line(200),
  water: water.nullable().default(null),
  toilet: toilet.nullable().default(null),
  wasteWater: wasteWater.nullable().default(null),
  insurance: insurance.nullable().default(null),
  welfareDecile: z.number().int().min(1).max(10).nullable().default(null),
  conditionsOn: civilDate.nullable().default(null),
};
export const putHousehold = z.strictObject({ ...house, version }).meta({ id: 'PutHousehold' });
export type PutHousehold = z.infer<typeof putHousehold>;

const familyFacts = {
  fertileCouple: yesNo,
  tooYoung: yesNo,
  tooOld: yesNo,
  tooClose: yesNo,
  tooMany: yesNo,
  modernContraception: yesNo,
  assessedOn: civilDate.nullable().default(null),
};
export const putFamily = z
  .strictObject({
    household: ulid,
    name: words(1, 120),
    card: z
      .string()
      .regex(/^\d{16}$/, 'nomor KK 16 angka')
      .nullable()
      .optional()
      .meta({ description: 'Number of the family card; left out: as it was' }),
    ...familyFacts,
    version,
  })
  .meta({ id: 'PutFamily' });
export type PutFamily = z.infer<typeof putFamily>;

export const birthDateKind = z.enum(['exact', 'estimated', 'unknown']);
export const leftReason = z.enum(['moved', 'died', 'not_resident', 'double']);
export const putPerson = z
  .strictObject({
    name: words(1, 120).nullable().meta({ description: 'Null: a newborn without a name, called after the mother' }),
    sex,
    birthDate: civilDate.nullable().meta({ description: 'Null only when unknown' }),
    birthDateKind: birthDateKind.default('exact'),
    parents: words(0, 200).default(''),
    nik: words(0, 30).optional().meta({ description: 'As typed; left out: as it was' }),
    household: ulid.nullable().default(null),
    family: ulid.nullable().default(null),
    mother: ulid.nullable().default(null),
    birthOrder: z.number().int().min(1).max(30).nullable().default(null),
    birthWeightKg: z.number().min(0.3).max(8).nullable().default(null),
    birthLengthCm: z.number().min(20).max(70).nullable().default(null),
    guardian: line(120),
    kiaNumber: line(40),
    phone: line(30),
    posyandu: ulid.nullable().default(null),
    rt: line(10),
    rw: line(10),
    address: line(200),
    livedFrom: civilDate.nullable().default(null),
    notDouble: z.boolean().default(false).meta({ description: 'True: the probable doubles shown are other people' }),
    version,
  })
  .refine((it) => (it.birthDate === null) === (it.birthDateKind === 'unknown'), {
    path: ['birthDate'],
    message: 'isi tanggal lahir, atau nyatakan tidak diketahui',
  })
  .refine((it) => it.name !== null || it.mother !== null, { path: ['name'], message: 'isi nama, atau pilih ibunya' })
  .meta({ id: 'PutPerson' });
export type PutPerson = z.infer<typeof putPerson>;

const riskFacts = {
  armCm: z.number().min(10).max(50).nullable().default(null),
  hbGdl: z.number().min(2).max(22).nullable().default(null),
  heightCm: z.number().min(90).max(220).nullable().default(null),
  births: z.number().int().min(0).max(25).nullable().default(null),
  monthsSinceBirth: z.number().int().min(0).max(480).nullable().default(null),
  history: yesNo,
  measuredOn: civilDate.nullable().default(null),
};
export const putPregnancy = z
  .strictObject({
    person: ulid,
    dueDate: civilDate.nullable().default(null).meta({ description: 'HPL; null: 280 days after lastPeriodOn' }),
    lastPeriodOn: civilDate.nullable().default(null),
    knownFrom: civilDate.nullable().default(null).meta({ description: 'Null: from the beginning' }),
    ...riskFacts,
    version,
  })
  .refine((it) => it.dueDate !== null || it.lastPeriodOn !== null, { path: ['dueDate'], message: 'isi HPL atau HPHT' })
  .meta({ id: 'PutPregnancy' });
export type PutPregnancy = z.infer<typeof putPregnancy>;

export const pregnancyEnding = z.enum([
  'live-birth',
  'stillbirth',
  'miscarriage',
  'maternal-death',
  'moved',
  'unknown',
]);
const newborn = z.strictObject({
  id: ulid,
  name: words(1, 120).nullable().default(null),
  sex,
  weightKg: z.number().min(0.3).max(8).nullable().default(null),
  lengthCm: z.number().min(20).max(70).nullable().default(null),
});
export const endPregnancy = z
  .strictObject({
    on: civilDate,
    ending: pregnancyEnding,
    children: z.array(newborn).max(6).default([]).meta({ description: 'Those born alive' }),
    version: known,
  })
  .refine((it) => it.ending !== 'live-birth' || it.children.length > 0, {
    path: ['children'],
    message: 'isi anak yang lahir hidup',
  })
  .refine((it) => it.children.length === 0 || it.ending === 'live-birth' || it.ending === 'maternal-death', {
    path: ['children'],
    message: 'anak hanya dicatat pada kelahiran hidup',
  })
  .meta({ id: 'EndPregnancy' });
export type EndPregnancy = z.infer<typeof endPregnancy>;

export const versionSeen = z.strictObject({ version: known }).meta({ id: 'VersionSeen' });

export const returnToVillage = z
  .strictObject({
    on: civilDate.nullable().default(null).meta({ description: 'Day of coming back; null: the leaving is taken back' }),
    version: known,
  })
  .meta({ id: 'ReturnToVillage' });
export type ReturnToVillage = z.infer<typeof returnToVillage>;

export const leaveVillage = z
  .strictObject({
    on: civilDate,
    reason: leftReason,
    to: words(2, 80)
      .nullable()
      .default(null)
      .meta({ description: 'Village of the district that she or he moves to: its code or its name' }),
    sameAs: ulid.nullable().default(null).meta({ description: 'Of a double: the row that stays' }),
    version: known,
  })
  .refine((it) => it.to === null || it.reason === 'moved', { path: ['to'], message: 'hanya untuk pindah' })
  .meta({ id: 'LeaveVillage' });
export type LeaveVillage = z.infer<typeof leaveVillage>;

export const confirmPeople = z
  .strictObject({
    answers: z
      .array(
        z.strictObject({
          id: ulid,
          answer: z.enum(['here', 'moved', 'died', 'not_resident', 'double']),
          on: civilDate.nullable().default(null).meta({ description: 'Day of leaving; null: today' }),
          version: known,
        }),
      )
      .min(1)
      .max(60),
  })
  .meta({ id: 'ConfirmPeople' });
export type ConfirmPeople = z.infer<typeof confirmPeople>;
export const peopleConfirmed = z
  .object({ here: z.number().int(), left: z.number().int() })
  .meta({ id: 'PeopleConfirmed' });

export const deathCause = z.strictObject({ cause: words(2, 200), version: known }).meta({ id: 'DeathCause' });

export const putCatin = z
  .strictObject({
    person: ulid,
    partnerName: line(120),
    weddingOn: civilDate,
    armCm: riskFacts.armCm,
    hbGdl: riskFacts.hbGdl,
    heightCm: riskFacts.heightCm,
    weightKg: z.number().min(20).max(200).nullable().default(null),
    smoke: yesNo,
    end: z
      .strictObject({ on: civilDate, how: z.enum(['married', 'cancelled', 'moved', 'died']) })
      .nullable()
      .default(null),
    version,
  })
  .meta({ id: 'PutCatin' });
export type PutCatin = z.infer<typeof putCatin>;

export const putConsent = z
  .strictObject({
    person: ulid,
    kind: z.enum(CONSENT_KINDS),
    on: civilDate.meta({ description: 'Day it was given' }),
    by: z.enum(CONSENT_GIVERS),
    how: z.enum(['written', 'spoken']),
    withdrawn: z
      .strictObject({ on: civilDate, by: z.enum(CONSENT_GIVERS) })
      .nullable()
      .default(null),
    version,
  })
  .meta({ id: 'PutConsent' });
export type PutConsent = z.infer<typeof putConsent>;
export const consentView = z
  .object({
    id: ulid,
    code: z.string().meta({ description: 'By which it is named beside a photograph' }),
    kind: z.enum(CONSENT_KINDS),
    on: civilDate,
    by: z.enum(CONSENT_GIVERS),
    how: z.enum(['written', 'spoken']),
    recordedBy: z.string(),
    withdrawn: z.object({ on: civilDate, by: z.enum(CONSENT_GIVERS) }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Consent' });

export const saved = z.object({ id: ulid, version: z.number().int() }).meta({ id: 'Saved' });
export type Saved = z.infer<typeof saved>;

export const targetKind = z.enum([
  'pregnant',
  'post-partum',
  'breastfeeding',
  'child-0-23',
  'child-24-59',
  'paud',
  'adolescent',
  'catin',
]);
const open = { version: z.number().int() };
export const householdView = z.object({ id: ulid, ...house, ...open }).meta({ id: 'Household' });
export const familyView = z
  .object({
    id: ulid,
    household: ulid,
    name: z.string(),
    cardLast4: z.string().nullable(),
    ...familyFacts,
    risk: z.object({
      atRisk: z.boolean().nullable(),
      risks: z.array(z.string()),
      notRecorded: z.array(z.string()),
      rules: z.string(),
    }),
    ...open,
  })
  .meta({ id: 'Family' });
export const pregnancyView = z
  .object({
    id: ulid,
    person: ulid,
    dueDate: civilDate,
    lastPeriodOn: civilDate.nullable(),
    knownFrom: civilDate.nullable(),
    ...riskFacts,
    end: z.object({ on: civilDate, ending: pregnancyEnding }).nullable(),
    letter: z.enum(['N', 'KEK', 'RISTI']).nullable(),
    risks: z.array(z.string()),
    /** The due date has passed, and nobody has said what happened or put the question off. */
    asks: z.boolean(),
    ...open,
  })
  .meta({ id: 'Pregnancy' });
export type PregnancyView = z.infer<typeof pregnancyView>;
export const catinView = z
  .object({
    id: ulid,
    person: ulid,
    partnerName: z.string().nullable(),
    weddingOn: civilDate,
    armCm: z.number().nullable(),
    hbGdl: z.number().nullable(),
    heightCm: z.number().nullable(),
    weightKg: z.number().nullable(),
    smoke: z.boolean().nullable(),
    end: z.object({ on: civilDate, how: z.enum(['married', 'cancelled', 'moved', 'died']) }).nullable(),
    ...open,
  })
  .meta({ id: 'Catin' });
const relative = z.object({ id: ulid, name: z.string(), birthDate: civilDate, sex });
export const personView = z
  .object({
    id: ulid,
    village: villageCode,
    name: z.string(),
    nameIsPlaceholder: z.boolean(),
    sex,
    birthDate: civilDate.nullable(),
    birthDateKind,
    parents: z.string(),
    nik: z.object({ status: z.string(), last4: z.string().nullable() }),
    household: ulid.nullable(),
    family: ulid.nullable(),
    birthOrder: z.number().int().nullable(),
    birthWeightKg: z.number().nullable(),
    birthLengthCm: z.number().nullable(),
    guardian: z.string().nullable(),
    kiaNumber: z.string().nullable(),
    phone: z.string().nullable(),
    posyandu: z.object({ id: z.string(), name: z.string() }).nullable(),
    rt: z.string().nullable(),
    rw: z.string().nullable(),
    address: z.string().nullable(),
    livedFrom: civilDate.nullable(),
    left: z
      .object({ on: civilDate, reason: leftReason, to: villageCode.nullable(), sameAs: ulid.nullable() })
      .nullable(),
    stays: z
      .array(
        z.object({
          village: z.object({ code: villageCode, name: z.string() }),
          from: civilDate.nullable(),
          until: civilDate.nullable(),
          reason: leftReason.nullable(),
        }),
      )
      .meta({ description: 'Where she or he lived in the district and when, oldest first' }),
    deathCause: z.string().nullable(),
    confirmedOn: civilDate.nullable(),
    imported: z.boolean(),
    mother: relative.nullable(),
    children: z.array(relative),
    pregnancies: z.array(pregnancyView),
    catin: z.array(catinView),
    consents: z.array(consentView),
    measurements: z.array(
      z.object({
        date: civilDate,
        weightKg: z.number().nullable(),
        lengthCm: z.number().nullable(),
        village: villageCode,
      }),
    ),
    today: civilDate,
    ...open,
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof personView>;

export const registerEntry = z
  .object({
    id: ulid,
    name: z.string(),
    sex,
    birthDate: civilDate.nullable(),
    kind: targetKind,
    leaves: z.string().nullable(),
    parents: z.string(),
    household: ulid.nullable(),
    dusun: z.string().nullable(),
    rt: z.string().nullable(),
    posyandu: z.string().nullable(),
    pregnancy: z
      .object({ id: ulid, dueDate: civilDate, week: z.number().int(), letter: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: 'RegisterEntry' });
export const villageRegister = z
  .object({
    month: month,
    kinds: z.array(z.object({ kind: targetKind, people: z.number().int() })),
    entries: z.array(registerEntry),
    households: z.array(
      z.object({
        id: ulid,
        dusun: z.string().nullable(),
        rt: z.string().nullable(),
        name: z.string(),
        people: z.number().int(),
      }),
    ),
    posyandu: z.array(z.object({ id: z.string(), name: z.string() })),
    dusun: z.array(z.string()),
    rt: z.array(z.string()),
    toConfirm: z.number().int(),
    arriving: z.number().int().meta({ description: 'People of other districts that wait to be accepted' }),
    asks: z.array(
      z.object({ person: ulid, name: z.string(), pregnancy: ulid, dueDate: civilDate, version: z.number().int() }),
    ),
  })
  .meta({ id: 'VillageRegister' });
export type VillageRegisterView = z.infer<typeof villageRegister>;

export const householdPage = z
  .object({
    household: householdView,
    families: z.array(familyView),
    people: z.array(relative.extend({ family: ulid.nullable(), left: z.string().nullable() })),
    today: civilDate,
  })
  .meta({ id: 'HouseholdPage' });

export const confirmationList = z
  .object({
    left: z.number().int(),
    people: z.array(
      relative.extend({
        parents: z.string(),
        rt: z.string().nullable(),
        posyandu: z.string().nullable(),
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'ConfirmationList' });

export const firstLoadReport = z
  .object({
    id: ulid,
    rows: z.number().int(),
    households: z.number().int(),
    families: z.number().int(),
    people: z.number().int().meta({ description: 'New people' }),
    known: z.number().int().meta({ description: 'People registered already, completed by the file' }),
    pregnancies: z.number().int(),
    catin: z.number().int(),
    errorRows: z.number().int().meta({ description: 'Rows that are left out' }),
    errors: z.array(z.object({ line: z.number().int(), column: z.string(), found: z.string(), message: z.string() })),
    committed: z.boolean(),
  })
  .meta({ id: 'FirstLoadReport' });
export type FirstLoadReport = z.infer<typeof firstLoadReport>;

export const searchPeople = z
  .strictObject({ q: words(2, 80).meta({ description: 'Name or parents however spelled, birth date, or NIK' }) })
  .meta({ id: 'SearchPeople' });
export const foundPeople = z
  .object({
    by: z.enum(['name', 'birth-date', 'nik']),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        sex,
        birthDate: civilDate.nullable(),
        parents: z.string(),
        village: villageCode,
        villageName: z.string(),
        left: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'FoundPeople' });
export type FoundPeople = z.infer<typeof foundPeople>;

const doubleSide = z.object({
  id: z.string(),
  village: villageCode,
  name: z.string(),
  birthDate: civilDate.nullable(),
  parents: z.string(),
  reasons: z.array(z.string()),
  version: z.number().int(),
});
export const doublesOfVillage = z
  .object({
    pairs: z.array(z.object({ own: doubleSide, other: doubleSide, reasons: z.array(z.string()) })),
    merges: z.array(
      z.object({ id: ulid, at: z.number().int(), kept: z.string(), keptName: z.string(), droppedName: z.string() }),
    ),
  })
  .meta({ id: 'DoublesOfVillage' });
export type DoublesOfVillage = z.infer<typeof doublesOfVillage>;
export const mergePeople = z
  .strictObject({ other: ulid, otherVillage: villageCode, version: known, otherVersion: known })
  .meta({ id: 'MergePeople' });
export const notOne = z.strictObject({ other: ulid, otherVillage: villageCode }).meta({ id: 'NotOne' });

const conditions = {
  water: house.water,
  toilet: house.toilet,
  wasteWater: house.wasteWater,
  insurance: house.insurance,
};
export const houseSheet = z
  .object({
    dusun: z.array(z.string()),
    houses: z.array(
      z.object({
        id: ulid,
        name: z.string(),
        rt: z.string().nullable(),
        ...conditions,
        conditionsOn: civilDate.nullable(),
        version: z.number().int(),
      }),
    ),
    today: civilDate,
  })
  .meta({ id: 'HouseSheet' });
export type HouseSheet = z.infer<typeof houseSheet>;
export const putHouseSheet = z
  .strictObject({
    on: civilDate.meta({ description: 'Day on which all these houses were seen' }),
    houses: z
      .array(z.strictObject({ id: ulid, ...conditions, version: known }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'PutHouseSheet' });
export type PutHouseSheet = z.infer<typeof putHouseSheet>;
export const houseSheetSaved = z
  .object({ changed: z.number().int(), seen: z.number().int() })
  .meta({ id: 'HouseSheetSaved' });
