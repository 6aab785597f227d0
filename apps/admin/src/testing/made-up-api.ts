import { type Me, type ProblemCode, problems, type RegionRef } from '@konvergensi/contract';
import { adminApp } from '../app.ts';
import { formToken, TOKEN_FIELD } from '../http/form-token.ts';
import {
  aChild,
  aChildPage,
  aDistrict,
  aFacility,
  aHome,
  anImport,
  aProvinceTable,
  aRegionPage,
  aTablePage,
  aWaitingRow,
  CHILD_ID,
  district,
  IMPORT_ID,
  NOW,
  province,
  someone,
  subdistrict,
  village,
} from './made-up.ts';
import {
  aCommitment,
  aMeeting,
  anAksiProgress,
  anAksiYear,
  aPriorityList,
  assessmentAnswers,
  caseAnswers,
  institutionAnswers,
  ledgerAnswers,
  minilokAnswers,
} from './made-up-cycle.ts';
import { entryAnswers } from './made-up-entry.ts';
import { figureAnswers } from './made-up-figure.ts';
import { privacyAnswers } from './made-up-privacy.ts';
import { recordAnswers } from './made-up-record.ts';

import { registerAnswers } from './made-up-register.ts';
import { tableAnswers } from './made-up-tables.ts';

type Answer = unknown | ((request: Request) => unknown | Promise<unknown>);

export class Refuse {
  readonly code: ProblemCode;
  readonly extra: Record<string, unknown>;
  constructor(code: ProblemCode, extra: Record<string, unknown> = {}) {
    this.code = code;
    this.extra = extra;
  }
}

/** What the api would say, by method and path; a path that is not here is not found. */
export type Answers = Record<string, Answer>;

export const ORIGIN = 'https://konvergensi.example';
/** What a browser holds once a page with a form was opened. */
export const FORM_COOKIE = '__Host-konvergensi.form=uji';

const placed = (region: RegionRef, parents: RegionRef[], children: RegionRef[] = []) => ({
  region,
  parents,
  children,
  mode: region.level === 'province' ? null : 'latihan',
});

const anImportPath = `/v1/districts/17.04/imports/${IMPORT_ID}`;

/** What the api says to someone who may read everything that a page asks for. */
export const usual = (reader: Me = someone('health_officer')): Answers => ({
  ...recordAnswers,
  ...figureAnswers,
  ...entryAnswers,
  ...privacyAnswers,
  ...tableAnswers,
  ...assessmentAnswers,
  ...caseAnswers,
  ...institutionAnswers,
  ...minilokAnswers,
  ...ledgerAnswers,
  'GET /v1/trail': {
    region: district,
    kinds: ['measurement', 'session'],
    entries: [
      {
        at: NOW - 60_000,
        region: village,
        seq: 3,
        actor: { id: 'u1', name: 'Petugas Contoh' },
        verb: 'measurement.record',
        subject: '01JD3YV6K1Z8Q4M5N7P9R2S3T5/2026-02-20',
        changed: ['weight_g'],
        detail: '{"before":null,"after":{"weight_g":11500}}',
      },
    ],
    next: NOW - 60_000,
  },
  'GET /v1/trail/check/17.04': { region: district, entries: 3, faults: [{ seq: 2, fault: 'link' }] },
  'GET /v1/me': reader,
  'GET /v1/districts/17.04/aksi/2026': anAksiYear(),
  'GET /v1/districts/17.04/meetings': { meetings: [aMeeting()] },
  'GET /v1/districts/17.04/commitments': {
    commitments: [
      aCommitment(),
      aCommitment({
        state: 'done',
        closing: 'laporan kegiatan nomor 7',
        closedOn: '2026-02-20',
        late: false,
        lateDays: 0,
        level: 'owner',
      }),
    ],
  },
  'GET /v1/provinces/17/aksi/2026': anAksiProgress(),
  'GET /v1/districts/17.04/priority/2026': aPriorityList(),
  'GET /v1/pages/home': aHome(),
  'GET /v1/pages/region/17.04': aRegionPage(),
  'GET /v1/pages/table/17': aProvinceTable(),
  'GET /v1/pages/search': { regions: [{ region: district, within: 'Bengkulu' }] },
  'GET /v1/pages/map/17.04': { map: null },
  'GET /v1/pages/table/17.04': aTablePage(),
  'GET /v1/regions/17': placed(province, [], [district]),
  'GET /v1/regions/17.04': placed(district, [province], [subdistrict]),
  'GET /v1/regions/17.04.01': placed(subdistrict, [province, district], [village]),
  'GET /v1/regions/17.04.01.2001': placed(village, [province, district, subdistrict]),
  'GET /v1/provinces': { provinces: [{ region: province, districts: 10, open: 1 }] },
  'GET /v1/provinces/17/districts': {
    districts: [
      { region: district, state: 'open', mode: 'latihan', villages: 195, openedAt: NOW },
      {
        region: { ...district, code: '17.71', name: 'Bengkulu', kind: 'city' },
        state: 'belum',
        mode: null,
        villages: 67,
        openedAt: null,
      },
    ],
  },
  'GET /v1/districts/17.04': aDistrict,
  'GET /v1/districts/17.04/imports': { imports: [anImport()] },
  [`GET ${anImportPath}`]: anImport(),
  [`GET ${anImportPath}/waiting`]: { rows: [aWaitingRow()] },
  'GET /v1/districts/17.04/facilities': {
    facilities: [
      aFacility(),
      aFacility({ id: CHILD_ID, kind: 'posyandu', name: 'Melati', state: 'proposed', village: village.code }),
    ],
  },
  'GET /v1/users': {
    users: [
      {
        id: 'u2',
        username: 'kader.satu',
        name: 'Kader Satu',
        role: 'cadre',
        region: village,
        facility: null,
        agency: null,
        enrolled: false,
        lastSeenAt: null,
        endedAt: null,
      },
    ],
  },
  'GET /v1/users/u2/roles': {
    id: 'u2',
    username: 'kader.satu',
    name: 'Kader Satu',
    roles: [
      { id: 'g1', role: 'cadre', region: village, facility: null, agency: null, from: NOW - 86_400_000, until: null },
      {
        id: 'g2',
        role: 'agency_officer',
        region: district,
        facility: null,
        agency: 'dinsos',
        from: NOW + 86_400_000,
        until: NOW + 9 * 86_400_000,
      },
    ],
  },
  ...registerAnswers,
  'GET /v1/villages/17.04.01.2001/children': { month: '2026-02', children: [aChild()] },
  [`GET /v1/pages/child/17.04.01.2001/${CHILD_ID}`]: aChildPage(),
  'GET /v1/enrolments/token-contoh-yang-cukup-panjang': {
    username: 'kader.satu',
    name: 'Kader Satu',
    role: 'cadre',
    region: village,
    expiresAt: NOW + 86_400_000,
  },
});

/** The pages over an api that answers from a table, with what it was asked. */
export function pagesOver(answers: Answers) {
  const asked: { method: string; path: string; headers: Headers; body: string }[] = [];
  const api = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const copy = request.clone();
    asked.push({
      method: request.method,
      path: pathname + search,
      headers: request.headers,
      body: await copy.text(),
    });
    const found = answers[`${request.method} ${pathname}`];
    const answer = typeof found === 'function' ? await found(request) : found;
    if (answer instanceof Response) return answer;
    if (answer === undefined) return refusal(new Refuse('not-found'));
    return answer instanceof Refuse ? refusal(answer) : Response.json(answer);
  };
  const app = adminApp({ api, publicOrigin: ORIGIN, now: () => NOW });
  return {
    asked,
    request: async (path: string, init: RequestInit) =>
      app.request(await sentFrom(path), {
        ...init,
        headers: { ...(init.headers as Record<string, string>), cookie: FORM_COOKIE },
      }),
    get: (path: string, headers: Record<string, string> = {}) => app.request(ORIGIN + path, { headers }),
    post: async (path: string, form: Record<string, string>, headers: Record<string, string> = { origin: ORIGIN }) =>
      app.request(await sentFrom(path), {
        method: 'POST',
        body: new URLSearchParams(form).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
          cookie: headers['cookie'] === undefined ? FORM_COOKIE : `${headers['cookie']}; ${FORM_COOKIE}`,
        },
      }),
  };
}

/** The address of a form as our own page has it. */
const sentFrom = async (path: string): Promise<string> =>
  `${ORIGIN}${path}${path.includes('?') ? '&' : '?'}${TOKEN_FIELD}=${await formToken('uji')}`;

function refusal({ code, extra }: Refuse): Response {
  const { status, id: title } = problems[code];
  const body = { type: 'about:blank', title, status, code, requestId: 'permintaan-1', ...extra };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
