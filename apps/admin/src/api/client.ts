import type {
  AksiApi,
  AssessmentsApi,
  CasesApi,
  ClosingApi,
  DevicesApi,
  DistrictsApi,
  EntriesApi,
  FacilitiesApi,
  FiguresApi,
  HealthApi,
  ImportsApi,
  InstitutionsApi,
  MapsApi,
  MeasurementsApi,
  MeetingsApi,
  PagesApi,
  PeopleApi,
  PosyanduApi,
  PriorityApi,
  PrivacyApi,
  RecordsApi,
  RegionsApi,
  RegisterApi,
  ScorecardsApi,
  SessionApi,
  SurveysApi,
  TargetsApi,
  TrailsApi,
} from '@konvergensi/api';
import type {
  AnswerTransfer,
  addAlias,
  ChooseVillage,
  CloseHandover,
  CloseSubjectRequest,
  ConfirmPeople,
  chooseTargetSource,
  closeCommitment,
  confirmFacility,
  confirmRegister,
  createToken,
  createUser,
  DecideRow,
  EndPregnancy,
  EntryFileChecked,
  ExportPeople,
  FirstLoadReport,
  FreezePriority,
  GiveAgenda,
  GiveHandover,
  Governance,
  giveRole,
  HandOverCases,
  LeaveVillage,
  lockEntries,
  mergePeople,
  moveOutput,
  notOne,
  objectAssessment,
  PasskeyMade,
  PasskeySigned,
  PutAccompaniment,
  PutAnnouncement,
  PutAudit,
  PutAuditPaper,
  PutCatin,
  PutCommitment,
  PutConsent,
  PutDelivery,
  PutEntries,
  PutFamily,
  PutFinding,
  PutFund,
  PutGuidance,
  PutHousehold,
  PutHouseSheet,
  PutIncident,
  PutInstrument,
  PutMeasurement,
  PutMeeting,
  PutOpening,
  PutPerson,
  PutPledge,
  PutPosyandu,
  PutPosyanduDay,
  PutPregnancy,
  PutSchools,
  PutScorecardRules,
  PutSubjectRequest,
  PutSupply,
  PutSupport,
  PutSurveys,
  PutTargetForms,
  PutTpps,
  putAksiLines,
  putTargets,
  RecordVisits,
  reviewOutput,
  SaveMonth,
  SendPerson,
  SetPriority,
  StepAssessment,
  StepCase,
  StepFigureRules,
  StepQuarter,
  StepTargetForms,
  setAksiCalendar,
  setRoleEnd,
  setWorkingArea,
  TablePage,
  UndoEntry,
  verifyEntries,
} from '@konvergensi/contract';
import type {
  Agency,
  AksiTableCode,
  CaseStage,
  EntryLevel,
  FollowingCertainty,
  ServiceCode,
} from '@konvergensi/domain';
import { hc } from 'hono/client';
import { type Answered, settle } from './settle.ts';

/** A table of a district's year. */
export interface TablePlace {
  code: string;
  year: string;
  table: AksiTableCode;
}

/** An output of a district's year. */
export type OutputPlace = Readonly<Record<'code' | 'year' | 'output', string>>;

/** A meeting or commitment whose files are meant. */
export type AttachedPlace = { code: string; of: 'meeting' | 'commitment' | 'regulation'; subject: string };

/** An audit of cases of a half-year. */
type AuditAt = { code: string; year: string; semester: '1' | '2' };

/** The service binding, or whatever answers in its place in a test. */
export type ApiFetch = (request: Request) => Promise<Response>;

type Body<S extends { parse: (value: unknown) => unknown }> = ReturnType<S['parse']>;

/** What a reader typed into an address is one part of a path, never more. */
const part = <P extends Record<string, string>>(param: P): { param: P } => ({
  param: Object.fromEntries(Object.entries(param).map(([name, value]) => [name, encodeURIComponent(value)])) as P,
});

const half = ({ code, year, semester }: AuditAt) => ({ ...part({ code, year }).param, semester });

interface RegisterQuestion {
  month: string;
  kind?: string;
  posyandu?: string;
  dusun?: string;
  rt?: string;
}

export type BesideIndicator = 'stunted' | 'wasted' | 'underweight' | 'overweight';

interface FigureMonths {
  period?: string | null;
  from?: string | null;
}

/** What was asked, without what was left open. */
const given = (months: FigureMonths) =>
  Object.fromEntries(Object.entries(months).filter(([, month]) => month !== null)) as {
    period?: string;
    from?: string;
  };

interface TableQuestion {
  period: string | null;
  level: TablePage['level'] | null;
  /** Codes, comma-separated; `null`: those that have figures. */
  indicators: string | null;
}

/** Filters of the trail as they stand in an address. */
export interface TrailAsked {
  region: string;
  by?: string;
  subject?: string;
  kind?: string;
  from?: string;
  to?: string;
  before?: string;
}

/** Every request the pages make of the api, typed by its routes; nothing else in this app calls it. */
export function apiClient(send: ApiFetch, origin: string, headers: Record<string, string>) {
  const fetch = (input: string | URL | Request, init?: RequestInit) =>
    send(new Request(input, { ...init, redirect: 'manual' }));
  const options = { fetch, headers };
  const keyed = (key: string) => ({ header: { 'idempotency-key': key } });
  const districts = hc<DistrictsApi>(origin, options).v1;
  const entering = hc<EntriesApi>(origin, options).v1.districts[':code'];
  const { entries } = entering;
  const facilities = hc<FacilitiesApi>(origin, options).v1.districts[':code'].facilities;
  const imports = hc<ImportsApi>(origin, options).v1.districts[':code'].imports;
  const visits = hc<MeasurementsApi>(origin, options).v1.villages[':code'];
  const { children } = visits;
  const posyandu = hc<PosyanduApi>(origin, options).v1;
  const figures = hc<FiguresApi>(origin, options).v1.figures;
  const lookAt = hc<FiguresApi>(origin, options).v1.regions[':code']['look-at'];
  const health = hc<HealthApi>(origin, options).v1.regions[':code'];
  const figureRules = hc<HealthApi>(origin, options).v1.districts[':code']['figure-rules'];
  const maps = hc<MapsApi>(origin, options).v1.districts[':code'].map;
  const records = hc<RecordsApi>(origin, options).v1.villages[':code'];
  const scorecards = hc<ScorecardsApi>(origin, options).v1;
  const closing = hc<ClosingApi>(origin, options).v1;
  const pages = hc<PagesApi>(origin, options).v1.pages;
  const people = hc<PeopleApi>(origin, options).v1;
  const aksi = hc<AksiApi>(origin, options).v1;
  const outputs = aksi.districts[':code'].aksi[':year'].outputs[':output'];
  const aksiTable = aksi.districts[':code'].aksi[':year'].tables[':table'];
  const phones = hc<DevicesApi>(origin, options).v1;
  const phoneLink = phones['device-links'][':id'];
  const phoneEnrolment = phones['device-enrolments'];
  const cycle = hc<MeetingsApi>(origin, options).v1.districts[':code'];
  const assessments = hc<AssessmentsApi>(origin, options).v1;
  const institutions = hc<InstitutionsApi>(origin, options).v1;
  const audits = institutions.districts[':code'].audits[':year'];
  const cases = hc<CasesApi>(origin, options).v1;
  const minilok = hc<MeetingsApi>(origin, options).v1;
  const letterhead = minilok.regions[':code'].letterhead;
  const attachments = cycle.attachments[':of'][':subject'];
  const priority = hc<PriorityApi>(origin, options).v1.districts[':code'].priority[':year'];
  const privacy = hc<PrivacyApi>(origin, options).v1;
  const regions = hc<RegionsApi>(origin, options).v1;
  const sessions = hc<SessionApi>(origin, options).v1;
  const { session } = sessions;
  const secondFactor = sessions['second-factor'];
  const surveys = hc<SurveysApi>(origin, options).v1.regions[':code'].surveys;
  const register = hc<RegisterApi>(origin, options).v1.villages[':code'];
  const registerOfRegion = hc<RegisterApi>(origin, options).v1.regions[':code'];
  const registerOfDistrict = hc<RegisterApi>(origin, options).v1.districts[':code'];
  const announcements = hc<RegionsApi>(origin, options).v1.regions[':code'].announcements;
  const targetForms = hc<TargetsApi>(origin, options).v1.subdistricts[':code'].targets[':year'];
  const targets = hc<TargetsApi>(origin, options).v1;
  const trails = hc<TrailsApi>(origin, options).v1;

  return {
    signIn: (json: { username: string; password: string }) => session.$post({ json }),
    answerSecondFactor: (json: { code: string } | { recoveryCode: string }) => session['second-factor'].$post({ json }),
    beginSecondFactor: (password: string) => settle(secondFactor.$post({ json: { password } })),
    confirmSecondFactor: (code: string) => secondFactor.confirm.$post({ json: { code } }),
    renewRecoveryCodes: (password: string) => settle(secondFactor['recovery-codes'].$post({ json: { password } })),
    removeSecondFactor: (password: string) => secondFactor.remove.$post({ json: { password } }),
    askForPasskey: () => settle(session.passkey.$get()),
    signInByPasskey: (json: PasskeySigned) => session.passkey.$post({ json }),
    passkeys: () => settle(sessions.passkeys.$get()),
    beginPasskey: (password: string) => settle(sessions.passkeys.begin.$post({ json: { password } })),
    addPasskey: (json: { name: string; made: PasskeyMade }) => settle(sessions.passkeys.$post({ json })),
    renamePasskey: (id: string, name: string) =>
      settle(sessions.passkeys[':id'].$put({ ...part({ id }), json: { name } })),
    removePasskey: (id: string, password: string) =>
      settle(sessions.passkeys[':id'].remove.$post({ ...part({ id }), json: { password } })),
    sessions: () => settle(sessions.sessions.$get()),
    endSession: (id: string) => settle(sessions.sessions[':id'].$delete(part({ id }))),
    endOtherSessions: () => settle(sessions.sessions.$delete()),
    signOut: () => session.$delete(),
    me: () => settle(people.me.$get()),
    home: () => settle(pages.home.$get()),

    enrolment: (token: string) => settle(people.enrolments[':token'].$get(part({ token }))),
    redeem: (json: { token: string; username?: string; password: string }) =>
      settle(people.enrolments.redeem.$post({ json })),
    users: (region: string) => settle(people.users.$get({ query: { region } })),
    createUser: (json: Body<typeof createUser>) => settle(people.users.$post({ json })),
    renewLink: (id: string) => settle(people.users[':id'].link.$post(part({ id }))),
    listAccounts: (code: string, form: FormData) => {
      const { accounts } = people.regions[':code'];
      type Listed = Awaited<ReturnType<Awaited<ReturnType<typeof accounts.$post>>['json']>>;
      const request = { method: 'POST', body: form, headers };
      return settle(fetch(accounts.$url(part({ code })), request) as Promise<Answered<Listed>>);
    },
    devices: (code: string) => settle(phones.regions[':code'].devices.$get(part({ code }))),
    endDevice: (id: string) => settle(phones.devices[':id'].end.$post(part({ id }))),
    giveDeviceLink: (id: string) => settle(phones.users[':id']['device-link'].$post(part({ id }))),
    deviceLink: (id: string) => settle(phoneLink.$get(part({ id }))),
    confirmDeviceLink: (id: string) => settle(phoneLink.confirm.$post(part({ id }))),
    withdrawDeviceLink: (id: string) => settle(phoneLink.$delete(part({ id }))),
    deviceEnrolment: (token: string) => settle(phoneEnrolment[':token'].$get(part({ token }))),
    openDeviceLink: (json: { token: string; code: string }) => phoneEnrolment.open.$post({ json }),
    finishDeviceLink: (json: { token: string; pin: string }) => phoneEnrolment.finish.$post({ json }),
    deviceHere: () => settle(phones.device.$get()),
    signInByPin: (json: { user: string; pin: string }) => phones.session.pin.$post({ json }),

    giveResetCode: (id: string, json: { secondFactor: boolean }) =>
      settle(people.users[':id']['reset-code'].$post({ ...part({ id }), json })),
    useResetCode: (json: { username: string; code: string; password: string }) => settle(people.reset.$post({ json })),
    tokens: () => settle(people.tokens.$get()),
    createToken: (json: Body<typeof createToken>) => settle(people.tokens.$post({ json })),
    revokeToken: (id: string) => settle(people.tokens[':id'].$delete(part({ id }))),
    userRoles: (id: string) => settle(people.users[':id'].roles.$get(part({ id }))),
    giveRole: (id: string, json: Body<typeof giveRole>) =>
      settle(people.users[':id'].roles.$post({ ...part({ id }), json })),
    setRoleEnd: (id: string, role: string, json: Body<typeof setRoleEnd>) =>
      settle(people.users[':id'].roles[':role'].$put({ ...part({ id, role }), json })),
    deactivate: (id: string) => settle(people.users[':id'].deactivate.$post(part({ id }))),

    provinces: () => settle(regions.provinces.$get()),
    createProvince: (code: string) => settle(regions.provinces.$post({ json: { code } })),
    region: (code: string) => settle(regions.regions[':code'].$get(part({ code }))),
    regionPage: (code: string, period: string | null) =>
      settle(pages.region[':code'].$get({ ...part({ code }), query: period === null ? {} : { period } })),

    tablePage: (code: string, { period, level, indicators }: TableQuestion) =>
      settle(
        pages.table[':code'].$get({
          ...part({ code }),
          query: {
            ...(period === null ? {} : { period }),
            ...(level === null ? {} : { level }),
            ...(indicators === null ? {} : { indicator: indicators }),
          },
        }),
      ),

    search: (q: string) => settle(pages.search.$get({ query: { q } })),
    map: (code: string) => settle(pages.map[':code'].$get(part({ code }))),
    /** The multipart body goes on as it came. */
    putMap: (code: string, body: BodyInit, type: string) => {
      const request = { method: 'POST', body, headers: { ...headers, 'content-type': type } };
      type Put = Awaited<ReturnType<Awaited<ReturnType<typeof maps.$post>>['json']>>;
      return settle(fetch(maps.$url(part({ code })), request) as Promise<Answered<Put>>);
    },

    districts: (code: string) => settle(districts.provinces[':code'].districts.$get(part({ code }))),
    onboard: (code: string) => settle(districts.districts.$post({ json: { code } })),
    district: (code: string) => settle(districts.districts[':code'].$get(part({ code }))),
    operate: (code: string, json: Governance) =>
      settle(districts.districts[':code'].operational.$post({ ...part({ code }), json })),
    resetPractice: (code: string) => settle(districts.districts[':code']['practice-reset'].$post(part({ code }))),
    addAlias: (code: string, json: Body<typeof addAlias>) =>
      settle(districts.districts[':code'].aliases.$post({ ...part({ code }), json })),

    putTargets: (code: string, json: Body<typeof putTargets>) =>
      settle(targets.districts[':code'].targets.$put({ ...part({ code }), json })),
    chooseTargetSource: (code: string, json: Body<typeof chooseTargetSource>) =>
      settle(targets.districts[':code']['target-source'].$put({ ...part({ code }), json })),
    confirmRegister: (code: string, json: Body<typeof confirmRegister>) =>
      settle(targets.villages[':code']['register-confirmation'].$post({ ...part({ code }), json })),

    aksi: (code: string, year: string) => settle(aksi.districts[':code'].aksi[':year'].$get(part({ code, year }))),
    aksiProgress: (code: string, year: string) =>
      settle(aksi.provinces[':code'].aksi[':year'].$get(part({ code, year }))),
    setAksiCalendar: (code: string, year: string, json: Body<typeof setAksiCalendar>) =>
      settle(aksi.provinces[':code'].aksi[':year'].calendar.$put({ ...part({ code, year }), json })),
    moveOutput: (at: OutputPlace, json: Body<typeof moveOutput>) => settle(outputs.$put({ ...part({ ...at }), json })),
    reviewOutput: (at: OutputPlace, json: Body<typeof reviewOutput>) =>
      settle(outputs.review.$post({ ...part({ ...at }), json })),
    /** Goes on as it came, like an import. */
    addEvidence: (at: OutputPlace, body: BodyInit | null, type: string) => {
      const request = { method: 'POST', body, headers: { ...headers, 'content-type': type }, duplex: 'half' };
      type Added = Awaited<ReturnType<Awaited<ReturnType<typeof outputs.evidence.$post>>['json']>>;
      return settle(fetch(outputs.evidence.$url(part({ ...at })), request) as Promise<Answered<Added>>);
    },
    evidenceFile: (at: OutputPlace, id: string) => outputs.evidence[':id'].$get({ ...part({ ...at, id }), query: {} }),
    withdrawEvidence: (at: OutputPlace, id: string) => settle(outputs.evidence[':id'].$delete(part({ ...at, id }))),

    assessment: (code: string, year: string) =>
      settle(assessments.provinces[':code'].assessment[':year'].$get(part({ code, year }))),
    setInstrument: (code: string, year: string, json: PutInstrument) =>
      settle(assessments.provinces[':code'].assessment[':year'].instrument.$put({ ...part({ code, year }), json })),
    stepAssessment: (at: { code: string; year: string; district: string }, json: StepAssessment) =>
      settle(assessments.provinces[':code'].assessment[':year'].districts[':district'].$post({ ...part(at), json })),
    ownAssessment: (code: string, year: string) =>
      settle(assessments.districts[':code'].assessment[':year'].$get(part({ code, year }))),
    objectAssessment: (code: string, year: string, json: Body<typeof objectAssessment>) =>
      settle(assessments.districts[':code'].assessment[':year'].objection.$post({ ...part({ code, year }), json })),
    tpps: (code: string) => settle(institutions.regions[':code'].tpps.$get(part({ code }))),
    putTpps: (code: string, json: PutTpps) =>
      settle(institutions.regions[':code'].tpps.$put({ ...part({ code }), json })),
    audits: (code: string, year: string) => settle(audits.$get(part({ code, year }))),
    putAudit: (at: AuditAt, json: PutAudit) => settle(audits[':semester'].$put({ param: half(at), json })),
    putAuditPaper: (at: AuditAt & { id: string }, json: PutAuditPaper) =>
      settle(audits[':semester'].cases[':id'].$put({ param: { ...half(at), ...part({ id: at.id }).param }, json })),
    cases: (code: string, stage: CaseStage | null) =>
      settle(cases.regions[':code'].cases.$get({ ...part({ code }), query: stage === null ? {} : { stage } })),
    case: (code: string, id: string) => settle(cases.districts[':code'].cases[':id'].$get(part({ code, id }))),
    announcements: (code: string) => settle(announcements.$get(part({ code }))),
    putAnnouncement: (code: string, id: string, json: PutAnnouncement) =>
      settle(announcements[':id'].$put({ ...part({ code, id }), json })),
    targetForms: (code: string, year: string) => settle(targetForms.$get(part({ code, year }))),
    putTargetForms: (code: string, year: string, json: PutTargetForms) =>
      settle(targetForms.$put({ ...part({ code, year }), json })),
    stepTargetForms: (code: string, year: string, json: StepTargetForms) =>
      settle(targetForms.steps.$post({ ...part({ code, year }), json })),
    foster: (code: string, id: string | null) =>
      settle(cases.districts[':code'].foster.$get({ ...part({ code }), query: id === null ? {} : { id } })),
    putPledge: (code: string, id: string, json: PutPledge) =>
      settle(cases.districts[':code'].foster[':id'].$put({ ...part({ code, id }), json })),
    putDelivery: (at: { code: string; id: string; month: string }, json: PutDelivery) =>
      settle(cases.districts[':code'].foster[':id'].months[':month'].$put({ ...part(at), json })),
    handOverCases: (code: string, json: HandOverCases) =>
      settle(cases.districts[':code'].cases['hand-over'].$post({ ...part({ code }), json })),
    stepCase: (code: string, id: string, json: StepCase) =>
      settle(cases.districts[':code'].cases[':id'].steps.$post({ ...part({ code, id }), json })),
    attachments: (at: AttachedPlace) => settle(attachments.$get(part({ ...at }))),
    addAttachment: (at: AttachedPlace, body: BodyInit | null, type: string) => {
      const request = { method: 'POST', body, headers: { ...headers, 'content-type': type }, duplex: 'half' };
      type Added = Awaited<ReturnType<Awaited<ReturnType<typeof attachments.$post>>['json']>>;
      return settle(fetch(attachments.$url(part({ ...at })), request) as Promise<Answered<Added>>);
    },
    attachmentFile: (at: AttachedPlace, id: string) => attachments[':id'].$get({ ...part({ ...at, id }), query: {} }),
    withdrawAttachment: (at: AttachedPlace, id: string) => settle(attachments[':id'].$delete(part({ ...at, id }))),
    letterhead: (code: string) => settle(letterhead.$get(part({ code }))),
    letterheadFile: (code: string) => letterhead.file.$get({ ...part({ code }), query: {} }),
    putLetterhead: (code: string, body: BodyInit | null, type: string) => {
      const request = { method: 'PUT', body, headers: { ...headers, 'content-type': type }, duplex: 'half' };
      type Kept = Awaited<ReturnType<Awaited<ReturnType<typeof letterhead.$put>>['json']>>;
      return settle(fetch(letterhead.$url(part({ code })), request) as Promise<Answered<Kept>>);
    },
    minilok: (code: string, month: string) =>
      settle(minilok.subdistricts[':code'].minilok[':month'].$get(part({ code, month }))),
    putSupport: (code: string, month: string, json: PutSupport) =>
      settle(minilok.villages[':code'].support[':month'].$put({ ...part({ code, month }), json })),
    climbed: (code: string) =>
      settle(hc<MeetingsApi>(origin, options).v1.provinces[':code'].commitments.$get(part({ code }))),

    aksiTable: (at: TablePlace, query: Partial<Record<'budget' | 'perVillage' | 'perChild', string>>) =>
      settle(aksiTable.$get({ ...part({ ...at }), query })),
    putAksiLines: (at: TablePlace, json: Body<typeof putAksiLines>) =>
      settle(aksiTable.$put({ ...part({ ...at }), json })),
    aksiFile: (at: TablePlace, body: BodyInit | null, type: string) => {
      const request = { method: 'POST', body, headers: { ...headers, 'content-type': type }, duplex: 'half' };
      type Read = Awaited<ReturnType<Awaited<ReturnType<typeof aksiTable.file.$post>>['json']>>;
      return settle(fetch(aksiTable.file.$url(part({ ...at })), request) as Promise<Answered<Read>>);
    },

    meetings: (code: string) => settle(cycle.meetings.$get(part({ code }))),
    putMeeting: (code: string, id: string, json: PutMeeting) =>
      settle(cycle.meetings[':id'].$put({ ...part({ code, id }), json })),
    commitments: (code: string) => settle(cycle.commitments.$get(part({ code }))),
    putCommitment: (code: string, id: string, json: PutCommitment) =>
      settle(cycle.commitments[':id'].$put({ ...part({ code, id }), json })),
    closeCommitment: (code: string, id: string, json: Body<typeof closeCommitment>) =>
      settle(cycle.commitments[':id'].close.$post({ ...part({ code, id }), json })),

    priority: (code: string, year: string, month: string | null) =>
      settle(priority.$get({ ...part({ code, year }), query: month === null ? {} : { month } })),
    setPriority: (code: string, year: string, json: SetPriority) =>
      settle(priority.$put({ ...part({ code, year }), json })),
    choosePriorityVillage: (code: string, year: string, json: ChooseVillage) =>
      settle(priority.villages.$post({ ...part({ code, year }), json })),
    freezePriority: (code: string, year: string, json: FreezePriority) =>
      settle(priority.freeze.$post({ ...part({ code, year }), json })),

    trail: (query: TrailAsked) => settle(trails.trail.$get({ query })),
    trailCsv: (query: TrailAsked & { why: string }) => trails['trail.csv'].$get({ param: {}, query }),
    checkTrail: (code: string) => settle(trails.trail.check[':code'].$get(part({ code }))),

    entryInbox: (code: string, { period, agency = null }: { period: string | null; agency?: Agency | null }) =>
      settle(
        entries.$get({
          ...part({ code }),
          query: { ...(period === null ? {} : { period }), ...(agency === null ? {} : { agency }) },
        }),
      ),
    entrySheet: (code: string, indicator: string, { period, level }: { period: string; level: EntryLevel | null }) =>
      settle(
        entries[':indicator'].$get({
          ...part({ code, indicator }),
          query: level === null ? { period } : { period, level },
        }),
      ),
    entryHistory: (code: string, indicator: string, query: { period: string; level: EntryLevel; place: string }) =>
      settle(entries[':indicator'].history.$get({ ...part({ code, indicator }), query })),
    putSchools: (code: string, json: PutSchools) => settle(entering.schools.$put({ ...part({ code }), json })),
    putEntries: (code: string, json: PutEntries) => settle(entries.$put({ ...part({ code }), json })),
    verifyEntries: (code: string, json: Body<typeof verifyEntries>) =>
      settle(entries.verification.$post({ ...part({ code }), json })),
    lockEntries: (code: string, json: Body<typeof lockEntries>) =>
      settle(entries.lock.$post({ ...part({ code }), json })),
    undoEntry: (code: string, json: UndoEntry) => settle(entries.undo.$post({ ...part({ code }), json })),
    checkEntryFile: (code: string, body: BodyInit, type: string) => {
      const request = { method: 'POST', body, headers: { ...headers, 'content-type': type } };
      return settle(fetch(entries.check.$url(part({ code })), request) as Promise<Answered<EntryFileChecked>>);
    },
    entryReceipt: (code: string, id: string) => settle(entering['entry-receipts'][':id'].$get(part({ code, id }))),

    facilities: (code: string) => settle(facilities.$get(part({ code }))),
    confirmFacility: (code: string, id: string, json: Body<typeof confirmFacility>) =>
      settle(facilities[':id'].confirm.$post({ ...part({ code, id }), json })),
    setWorkingArea: (code: string, id: string, json: Body<typeof setWorkingArea>) =>
      settle(facilities[':id'].area.$put({ ...part({ code, id }), json })),

    imports: (code: string) => settle(imports.$get(part({ code }))),
    /** The multipart body goes on as it came, unread: a file is not held here. */
    upload: (code: string, body: BodyInit | null, type: string) => {
      const request = { method: 'POST', body, headers: { ...headers, 'content-type': type }, duplex: 'half' };
      type Started = Awaited<ReturnType<Awaited<ReturnType<typeof imports.$post>>['json']>>;
      return settle(fetch(imports.$url(part({ code })), request) as Promise<Answered<Started>>);
    },
    import: (code: string, id: string) => settle(imports[':id'].$get(part({ code, id }))),
    issuesCsv: (code: string, id: string, lang: 'id' | 'en') =>
      imports[':id']['issues.csv'].$get({ ...part({ code, id }), query: { lang } }),
    commitImport: (code: string, id: string, json: { version: number }) =>
      settle(imports[':id'].commit.$post({ ...part({ code, id }), json })),
    cancelImport: (code: string, id: string, json: { version: number }) =>
      settle(imports[':id'].cancel.$post({ ...part({ code, id }), json })),
    waiting: (code: string, id: string) => settle(imports[':id'].waiting.$get(part({ code, id }))),
    decide: (code: string, id: string, line: string, json: DecideRow) =>
      settle(imports[':id'].waiting[':line'].$post({ ...part({ code, id, line }), json })),

    enteredFigures: (region: string, period: string) =>
      settle(figures.$get({ query: { region, period, indicator: 'entri' } })),
    explain: (region: string, indicator: string, months: FigureMonths) =>
      settle(figures.explain.$get({ query: { region, indicator, ...given(months) } })),
    explainPeople: (region: string, indicator: string, period: string, from: string | null) =>
      settle(figures.explain.people.$get({ query: { region, indicator, period, ...given({ from }) } })),
    beside: (region: string, indicator: BesideIndicator, period: string, quality: 'yes' | 'no') =>
      settle(figures.beside.$get({ query: { region, indicator, period, quality } })),
    lookAt: (code: string, period: string | null) =>
      settle(lookAt.$get({ ...part({ code }), query: period === null ? {} : { period } })),
    health: (code: string) => settle(health.health.$get(part({ code }))),
    rebuild: (code: string) => settle(health.rebuild.$post(part({ code }))),
    figureRules: (code: string, subdistrict?: string) =>
      settle(figureRules.$get({ ...part({ code }), query: subdistrict === undefined ? {} : { subdistrict } })),
    stepFigureRules: (code: string, json: StepFigureRules) => settle(figureRules.$post({ ...part({ code }), json })),
    surveys: (code: string) => settle(surveys.$get(part({ code }))),
    putSurveys: (code: string, json: PutSurveys) => settle(surveys.$put({ ...part({ code }), json })),
    checkSurveyFile: (code: string, body: BodyInit, type: string) => {
      const request = { method: 'POST', body, headers: { ...headers, 'content-type': type } };
      type Checked = Awaited<ReturnType<Awaited<ReturnType<typeof surveys.check.$post>>['json']>>;
      return settle(fetch(surveys.check.$url(part({ code })), request) as Promise<Answered<Checked>>);
    },
    register: (code: string, asked: RegisterQuestion) =>
      settle(
        register.register.$get({
          ...part({ code }),
          query: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')),
        }),
      ),
    household: (code: string, id: string) => settle(register.households[':id'].$get(part({ code, id }))),
    putHousehold: (code: string, id: string, json: PutHousehold, key: string) =>
      settle(register.households[':id'].$put({ ...part({ code, id }), ...keyed(key), json })),
    putFamily: (code: string, id: string, json: PutFamily, key: string) =>
      settle(register.families[':id'].$put({ ...part({ code, id }), ...keyed(key), json })),
    person: (code: string, id: string) => settle(register.people[':id'].$get(part({ code, id }))),
    putPerson: (code: string, id: string, json: PutPerson, key: string) =>
      settle(register.people[':id'].$put({ ...part({ code, id }), ...keyed(key), json })),
    revealNik: (code: string, id: string, purpose: string) =>
      settle(privacy.villages[':code'].people[':id'].nik.$post({ ...part({ code, id }), json: { purpose } })),
    incidents: (code: string) => settle(privacy.districts[':code'].incidents.$get(part({ code }))),
    putIncident: (code: string, id: string, json: PutIncident) =>
      settle(privacy.districts[':code'].incidents[':id'].$put({ ...part({ code, id }), json })),
    subjectRequests: (code: string) => settle(privacy.districts[':code']['subject-requests'].$get(part({ code }))),
    takeSubjectRequest: (code: string, id: string, request: string, json: PutSubjectRequest) =>
      settle(
        privacy.villages[':code'].people[':id']['subject-requests'][':request'].$put({
          ...part({ code, id, request }),
          json,
        }),
      ),
    endSubjectRequest: (code: string, id: string, json: CloseSubjectRequest) =>
      settle(privacy.districts[':code']['subject-requests'][':id'].end.$post({ ...part({ code, id }), json })),
    subjectReport: (code: string, id: string, purpose: string) =>
      settle(privacy.villages[':code'].people[':id'].report.$post({ ...part({ code, id }), json: { purpose } })),
    exportPeople: (code: string, json: ExportPeople) =>
      settle(privacy.regions[':code'].people.export.$post({ ...part({ code }), json })),
    numberPrint: (code: string, page: string) =>
      settle(privacy.regions[':code'].prints.$post({ ...part({ code }), json: { page } })),
    handovers: (code: string) => settle(privacy.districts[':code'].handovers.$get(part({ code }))),
    giveHandover: (code: string, id: string, json: GiveHandover) =>
      settle(privacy.villages[':code'].handovers[':id'].$put({ ...part({ code, id }), json })),
    closeHandover: (code: string, id: string, json: CloseHandover) =>
      settle(privacy.villages[':code'].handovers[':id'].close.$post({ ...part({ code, id }), json })),
    accompaniment: (code: string) => settle(privacy.villages[':code'].accompaniment.$get(part({ code }))),
    putAccompaniment: (code: string, account: string, json: PutAccompaniment) =>
      settle(privacy.villages[':code'].accompaniment[':account'].$put({ ...part({ code, account }), json })),
    agenda: (code: string, month: string) =>
      settle(privacy.subdistricts[':code'].agenda[':month'].$get(part({ code, month }))),
    giveAgenda: (at: { code: string; month: string; id: string }, json: GiveAgenda) =>
      settle(privacy.subdistricts[':code'].agenda[':month'].grants[':id'].$put({ ...part(at), json })),
    withdrawAgenda: (at: { code: string; month: string; id: string }) =>
      settle(privacy.subdistricts[':code'].agenda[':month'].grants[':id'].$delete(part(at))),
    numberKeys: () => settle(privacy['number-keys'].$get()),
    rotateKeys: () => settle(privacy['number-keys'].rotation.$post()),
    leaveVillage: (code: string, id: string, json: LeaveVillage, key: string) =>
      settle(register.people[':id'].leave.$post({ ...part({ code, id }), ...keyed(key), json })),
    transfers: (code: string) => settle(register.transfers.$get(part({ code }))),
    sendPerson: (code: string, id: string, json: SendPerson, key: string) =>
      settle(register.transfers[':id'].$put({ ...part({ code, id }), ...keyed(key), json })),
    answerTransfer: (code: string, id: string, json: AnswerTransfer, key: string) =>
      settle(register.transfers[':id'].answer.$post({ ...part({ code, id }), ...keyed(key), json })),
    returnToVillage: (code: string, id: string, json: { on: string | null; version: number }, key: string) =>
      settle(register.people[':id'].return.$post({ ...part({ code, id }), ...keyed(key), json })),
    putPregnancy: (code: string, id: string, json: PutPregnancy, key: string) =>
      settle(register.pregnancies[':id'].$put({ ...part({ code, id }), ...keyed(key), json })),
    endPregnancy: (code: string, id: string, json: EndPregnancy, key: string) =>
      settle(register.pregnancies[':id'].end.$post({ ...part({ code, id }), ...keyed(key), json })),
    reopenPregnancy: (code: string, id: string, json: { version: number }, key: string) =>
      settle(register.pregnancies[':id'].reopen.$post({ ...part({ code, id }), ...keyed(key), json })),
    putOffQuestion: (code: string, id: string, json: { version: number }, key: string) =>
      settle(register.pregnancies[':id']['not-known'].$post({ ...part({ code, id }), ...keyed(key), json })),
    couples: (code: string, year: string) =>
      settle(registerOfRegion.couples.$get({ ...part({ code }), query: { year } })),
    putGuidance: (code: string, id: string, json: PutGuidance, key: string) =>
      settle(register.couples[':id'].guidance.$put({ ...part({ code, id }), ...keyed(key), json })),
    putCatin: (code: string, id: string, json: PutCatin, key: string) =>
      settle(register.catin[':id'].$put({ ...part({ code, id }), ...keyed(key), json })),
    putConsent: (code: string, id: string, json: PutConsent, key: string) =>
      settle(register.consents[':id'].$put({ ...part({ code, id }), ...keyed(key), json })),
    checkFirstLoad: (code: string, body: BodyInit | null, type: string) => {
      const request = { method: 'POST', body, headers: { ...headers, 'content-type': type }, duplex: 'half' };
      const to = register['first-loads'].$url(part({ code }));
      return settle(fetch(to, request) as Promise<Answered<FirstLoadReport>>);
    },
    commitFirstLoad: (code: string, id: string) =>
      settle(register['first-loads'][':id'].commit.$post(part({ code, id }))),
    searchPeople: (code: string, json: { q: string }) =>
      settle(registerOfDistrict.people.search.$post({ ...part({ code }), json })),
    doubles: (code: string) => settle(register.doubles.$get(part({ code }))),
    mergePeople: (code: string, id: string, json: Body<typeof mergePeople>, key: string) =>
      settle(register.people[':id'].merge.$post({ ...part({ code, id }), ...keyed(key), json })),
    decideDifferent: (code: string, id: string, json: Body<typeof notOne>, key: string) =>
      settle(register.people[':id'].different.$post({ ...part({ code, id }), ...keyed(key), json })),
    undoMerge: (code: string, id: string, key: string) =>
      settle(register.merges[':id'].undo.$post({ ...part({ code, id }), ...keyed(key) })),
    houseSheet: (code: string, dusun: string) =>
      settle(register['house-sheet'].$get({ ...part({ code }), query: dusun === '' ? {} : { dusun } })),
    putHouseSheet: (code: string, json: PutHouseSheet, key: string) =>
      settle(register['house-sheet'].$put({ ...part({ code }), ...keyed(key), json })),
    toConfirm: (code: string) => settle(register.confirmations.$get(part({ code }))),
    confirmPeople: (code: string, json: ConfirmPeople, key: string) =>
      settle(register.confirmations.$post({ ...part({ code }), ...keyed(key), json })),

    children: (code: string, month: string) => settle(children.$get({ ...part({ code }), query: { month } })),
    childPage: (code: string, id: string) => settle(pages.child[':code'][':id'].$get(part({ code, id }))),
    confirmFinding: (code: string, id: string, date: string, json: PutFinding) =>
      settle(children[':id'].findings[':date'].$put({ ...part({ code, id, date }), json })),
    putMeasurement: (code: string, id: string, date: string, json: PutMeasurement, key: string) =>
      settle(children[':id'].measurements[':date'].$put({ ...part({ code, id, date }), ...keyed(key), json })),

    posyanduMonth: (code: string, month: string | null) =>
      settle(posyandu.regions[':code'].posyandu.$get({ ...part({ code }), query: month === null ? {} : { month } })),
    putPosyandu: (code: string, id: string, json: PutPosyandu) =>
      settle(posyandu.villages[':code'].posyandu[':id'].$put({ ...part({ code, id }), json })),
    posyanduDay: (code: string, id: string, month: string) =>
      settle(posyandu.villages[':code'].posyandu[':id'][':month'].$get(part({ code, id, month }))),
    putPosyanduDay: (at: { code: string; id: string; month: string }, json: PutPosyanduDay) =>
      settle(posyandu.villages[':code'].posyandu[':id'][':month'].$put({ ...part(at), json })),
    recordVisits: (code: string, json: RecordVisits, key: string) =>
      settle(visits.measurements.$post({ ...part({ code }), ...keyed(key), json })),

    month: (code: string, month: string) => settle(records.records.$get({ ...part({ code }), query: { month } })),
    saveMonth: (code: string, month: string, json: SaveMonth, key: string) =>
      settle(records.records[':month'].$put({ ...part({ code, month }), ...keyed(key), json })),
    undoMonth: (code: string, month: string, json: { person?: string }) =>
      settle(records.records[':month'].undo.$post({ ...part({ code, month }), json })),
    checkMonthFile: (code: string, month: string, body: BodyInit | null, type: string) => {
      const request = { method: 'POST', body, headers: { ...headers, 'content-type': type }, duplex: 'half' };
      const check = records.records[':month'].check;
      type Checked = Awaited<ReturnType<Awaited<ReturnType<typeof check.$post>>['json']>>;
      return settle(fetch(check.$url(part({ code, month })), request) as Promise<Answered<Checked>>);
    },
    dueList: (code: string) => settle(records.due.$get(part({ code }))),
    personServices: (code: string, id: string, month: string) =>
      settle(records.people[':id'].services.$get({ ...part({ code, id }), query: { month } })),
    putOpening: (code: string, id: string, json: PutOpening) =>
      settle(records.people[':id'].opening.$put({ ...part({ code, id }), json })),

    scorecard: (code: string, query: { period?: string; posyandu?: string; rules?: string }) =>
      settle(scorecards.villages[':code'].scorecard.$get({ ...part({ code }), query })),
    certainty: (code: string, query: { quarter: string; certainty: FollowingCertainty }) =>
      settle(scorecards.villages[':code'].certainties.$get({ ...part({ code }), query })),
    scorecardCell: (
      code: string,
      query: {
        period: string;
        row: string;
        list: 'mothers' | 'children' | 'paud';
        service: ServiceCode;
        rules?: string;
      },
    ) => settle(scorecards.villages[':code'].scorecard.cell.$get({ ...part({ code }), query })),
    districtScorecard: (code: string, period: string | null) =>
      settle(
        scorecards.districts[':code'].scorecard.$get({ ...part({ code }), query: period === null ? {} : { period } }),
      ),
    scorecardRules: (code: string) => settle(scorecards.districts[':code']['scorecard-rules'].$get(part({ code }))),
    putScorecardRules: (code: string, rules: string, json: PutScorecardRules) =>
      settle(scorecards.districts[':code']['scorecard-rules'][':rules'].$put({ ...part({ code, rules }), json })),

    quarter: (code: string, quarter: string | null) =>
      settle(closing.villages[':code'].quarter.$get({ ...part({ code }), query: quarter === null ? {} : { quarter } })),
    stepQuarter: (code: string, quarter: string, json: StepQuarter) =>
      settle(closing.villages[':code'].quarters[':quarter'].steps.$post({ ...part({ code, quarter }), json })),
    lockedVersion: (code: string, quarter: string, lock: string) =>
      settle(closing.villages[':code'].quarters[':quarter'].versions[':lock'].$get(part({ code, quarter, lock }))),
    quarters: (code: string, quarter: string | null) =>
      settle(closing.regions[':code'].quarters.$get({ ...part({ code }), query: quarter === null ? {} : { quarter } })),
    supply: (code: string) => settle(closing.villages[':code'].supply.$get(part({ code }))),
    putSupply: (code: string, json: PutSupply) =>
      settle(closing.villages[':code'].supply.$put({ ...part({ code }), json })),
    putFund: (code: string, year: string, json: PutFund) =>
      settle(closing.villages[':code'].funds[':year'].$put({ ...part({ code, year }), json })),
  };
}

export type ApiClient = ReturnType<typeof apiClient>;
