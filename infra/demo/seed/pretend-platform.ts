import { kindOfCode } from '@konvergensi/domain';

interface Upload {
  readonly id: string;
  readonly district: string;
  readonly fileName: string;
  state: 'checking' | 'checked' | 'committing' | 'done';
}

interface User {
  readonly username: string;
  readonly role: string;
  readonly region: string;
  readonly facility: string | null;
  password: string | null;
}

type Body = Record<string, unknown>;

const STATE_AFTER: Readonly<Record<string, string>> = { submit: 'submitted', verify: 'verified', lock: 'locked' };

/** Enough of the api, in memory, to see what a seed does to it, and to break it off at any request. */
export class PretendPlatform {
  readonly url = 'http://localhost:1';
  readonly users = new Map<string, User>();
  readonly provinces = new Map<string, string>();
  readonly districts = new Set<string>();
  readonly uploads: Upload[] = [];
  readonly confirmed = new Set<string>();
  readonly areas = new Map<string, string[]>();
  readonly targets = new Map<string, Body[]>();
  readonly sources = new Map<string, string>();
  readonly quarters = new Map<string, string>();
  readonly registers = new Set<string>();
  readonly agreed = new Set<string>();
  readonly asked: string[] = [];
  /** Called before (`0`) and after (`1`) every request has had its effect; throws to break the seed off there. */
  interrupt: (request: number, after: 0 | 1) => void = () => {};

  readonly fetch: typeof fetch = async (input, init) => {
    const { pathname, search } = new URL(String(input));
    const request = `${init?.method ?? 'GET'} ${pathname}`;
    this.asked.push(request + search);
    this.interrupt(this.asked.length, 0);
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Body) : {};
    const form = init?.body instanceof FormData ? init.body : null;
    const answer = this.#answer(request, new URLSearchParams(search), body, form);
    this.interrupt(this.asked.length, 1);
    if (answer instanceof Response) return answer;
    return answer === undefined ? problem(404, 'not-found') : Response.json(answer);
  };

  #answer(request: string, query: URLSearchParams, body: Body, form: FormData | null): object | undefined {
    for (const [pattern, answer] of this.#routes) {
      const found = pattern.exec(request);
      if (found !== null) return answer(found.slice(1), body, query, form);
    }
    return undefined;
  }

  readonly #routes: readonly [
    RegExp,
    (path: string[], body: Body, query: URLSearchParams, form: FormData | null) => object | undefined,
  ][] = [
    [
      /^POST \/__dev\/bootstrap$/,
      () => ({ path: this.users.get('operator')?.password ? null : '/enrol/link-operator-0123456789' }),
    ],
    [/^POST \/v1\/enrolments\/redeem$/, (_, body) => this.#redeem(body)],
    [/^POST \/v1\/session$/, (_, body) => this.#signIn(body)],
    [/^POST \/v1\/tokens$/, () => ({ id: ULID, token: `token-${this.asked.length}`, expiresAt: 0 })],
    [
      /^GET \/v1\/users$/,
      (_, __, query) => ({
        users: [...this.users.values()].filter(({ region }) => region === query.get('region')).map(userItem),
      }),
    ],
    [/^POST \/v1\/users$/, (_, body) => this.#createUser(body)],
    [
      /^GET \/v1\/provinces$/,
      () => ({ provinces: [...this.provinces.keys()].map((code) => ({ region: ref(code), districts: 0, open: 0 })) }),
    ],
    [/^POST \/v1\/provinces$/, (_, body) => this.#createProvince(String(body['code']))],
    [
      /^GET \/v1\/provinces\/(\d+)\/districts$/,
      ([province = '']) => ({
        districts: [...this.districts].filter((code) => code.startsWith(province)).map(districtItem),
      }),
    ],
    [/^POST \/v1\/districts$/, (_, body) => this.districts.add(String(body['code']))],
    [
      /^GET \/v1\/districts\/([\d.]+)$/,
      ([code = '']) => ({
        ...districtItem(code),
        zone: 'Asia/Jakarta',
        targetSource: this.sources.get(code) ?? null,
        governance: null,
        version: 1,
      }),
    ],
    [
      /^GET \/v1\/districts\/([\d.]+)\/imports$/,
      ([code]) => ({ imports: this.uploads.filter(({ district }) => district === code).map(importView) }),
    ],
    [/^POST \/v1\/districts\/([\d.]+)\/imports$/, ([code = ''], _, __, form) => this.#upload(code, form)],
    [/^GET \/v1\/districts\/[\d.]+\/imports\/(\w+)$/, ([id]) => this.#advance(id)],
    [/^POST \/v1\/districts\/[\d.]+\/imports\/(\w+)\/commit$/, ([id]) => this.#commit(id)],
    [/^GET \/v1\/districts\/([\d.]+)\/facilities$/, ([code = '']) => ({ facilities: [this.#puskesmas(code)] })],
    [/^POST \/v1\/districts\/([\d.]+)\/facilities\/\w+\/confirm$/, ([code = '']) => this.confirmed.add(code)],
    [
      /^PUT \/v1\/districts\/([\d.]+)\/facilities\/\w+\/area$/,
      ([code = ''], body) => this.areas.set(code, body['villages'] as string[]),
    ],
    [/^PUT \/v1\/districts\/([\d.]+)\/targets$/, ([code = ''], body) => this.#putTargets(code, body)],
    [
      /^PUT \/v1\/districts\/([\d.]+)\/target-source$/,
      ([code = ''], body) => this.sources.set(code, String(body['source'])),
    ],
    [
      /^GET \/v1\/regions\/([\d.]+)\/quarters$/,
      ([region], _, query) => ({ region, quarter: query.get('quarter'), due: '2026-10-10', villages: [] }),
    ],
    [/^GET \/v1\/villages\/([\d.]+)\/quarter$/, ([village], _, query) => this.#quarter(village, query.get('quarter'))],
    [
      /^POST \/v1\/villages\/[\d.]+\/quarters\/([\w-]+)\/steps$/,
      ([quarter = ''], body) => this.quarters.set(quarter, STATE_AFTER[String(body['step'])] ?? 'open'),
    ],
    [/^GET \/v1\/villages\/[\d.]+\/accompaniment$/, () => ({ accounts: [], families: [], people: [] })],
    [/^GET \/v1\/villages\/([\d.]+)\/register$/, ([code = '']) => emptyRegister(this.registers.has(code))],
    [/^POST \/v1\/villages\/[\d.]+\/first-loads$/, () => loadReport],
    [
      /^POST \/v1\/villages\/([\d.]+)\/first-loads\/\w+\/commit$/,
      ([code = '']) => {
        this.registers.add(code);
        return loadReport;
      },
    ],
    [
      /^GET \/v1\/districts\/([\d.]+)\/entries\/([\w.]+)$/,
      ([code = '', indicator], _, query) => emptySheet(code, indicator, query.get('period')),
    ],
    [/^PUT \/v1\/districts\/[\d.]+\/(?:meetings|commitments)\/(\w+)$/, ([id = '']) => this.#writeOnce(id)],
    [/^POST \/v1\/districts\/[\d.]+\/cases\/hand-over$/, () => ({ handed: 0 })],
    [/^GET \/v1\/districts\/([\d.]+)\/aksi\/(\d+)$/, ([code = '', year]) => aksiDone(code, year)],
    [/^GET \/v1\/figures$/, () => ({ figures: [], ruleVersion: '1', pending: 0, targetSource: null, status: 'live' })],
  ];

  #writeOnce(id: string): object {
    if (this.agreed.has(id)) return problem(409, 'conflict');
    this.agreed.add(id);
    return {};
  }

  #quarter(village: string | undefined, quarter: string | null): object {
    return {
      village,
      quarter,
      state: this.quarters.get(quarter ?? '') ?? 'open',
      locks: 0,
      due: '2026-10-10',
      timeliness: 'missing',
      steps: [],
      months: [],
      actors: [],
      notRecorded: [],
      versions: [],
    };
  }

  #redeem({ token, username, password }: Body): object {
    const name =
      String(token) === 'link-operator-0123456789' ? 'operator' : String(token).slice('link-0123456789-'.length);
    if (name === 'operator') this.users.set(name, { ...this.#made(name, 'operator', ''), password: null });
    const user = this.users.get(name);
    if (user === undefined || name !== username) return problem(404, 'not-found');
    if (user.password !== null) return problem(410, 'gone');
    user.password = String(password);
    return {};
  }

  #signIn({ username, password }: Body): object {
    if (this.users.get(String(username))?.password !== password) return problem(401, 'wrong-credentials');
    return new Response(null, { headers: { 'set-cookie': 'session=1; HttpOnly' } });
  }

  #createUser({ username, role, region, facility }: Body): object {
    const name = String(username);
    const known = this.users.get(name);
    if (known?.password) return problem(409, 'already-exists');
    if (known === undefined) this.users.set(name, this.#made(name, String(role), String(region), facility));
    return { id: ULID, username: name, enrolmentToken: `link-0123456789-${name}`, expiresAt: 0 };
  }

  #made(username: string, role: string, region: string, facility: unknown = null): User {
    return { username, role, region, facility: facility === null ? null : String(facility), password: null };
  }

  #createProvince(code: string): object {
    if (!this.provinces.has(code)) this.provinces.set(code, code);
    return { province: ref(code), regions: 1, enrolmentToken: null };
  }

  #upload(district: string, form: FormData | null): object {
    const file = form?.get('file');
    if (!(file instanceof File) || file.size === 0) return problem(422, 'invalid');
    const id = `${ULID.slice(0, 23)}${String(this.uploads.length).padStart(3, '0')}`;
    const upload: Upload = { id, district, fileName: file.name, state: 'checking' };
    this.uploads.push(upload);
    return importView(upload);
  }

  #advance(id: string | undefined): object | undefined {
    const upload = this.uploads.find((one) => one.id === id);
    if (upload?.state === 'checking') upload.state = 'checked';
    else if (upload?.state === 'committing') upload.state = 'done';
    return upload && importView(upload);
  }

  #commit(id: string | undefined): object | undefined {
    const upload = this.uploads.find((one) => one.id === id);
    if (upload?.state !== 'checked') return problem(409, 'wrong-state');
    upload.state = 'committing';
    return importView(upload);
  }

  #puskesmas(code: string) {
    const state = this.confirmed.has(code) ? 'confirmed' : 'proposed';
    const villages = this.areas.get(code) ?? [];
    const name = 'Tanjung Kemuning';
    return { id: ULID, kind: 'puskesmas', name, parent: null, village: null, state, aliases: [], villages, version: 1 };
  }

  #putTargets(code: string, body: Body): object {
    const entries = body['entries'] as Body[];
    this.targets.set(code, entries);
    return { written: entries.length, unchanged: 0 };
  }
}

const ULID = '01JD3YV6K1Z8Q4M5N7P9R2S3T4';

const problem = (status: number, code: string): Response =>
  Response.json({ type: 'about:blank', title: code, status, code, requestId: 'r' }, { status });

const LEVELS = { 2: 'province', 5: 'district', 8: 'subdistrict', 13: 'village' } as const;
const ref = (code: string) => ({
  code,
  name: code,
  level: LEVELS[code.length as keyof typeof LEVELS],
  kind: kindOfCode(code),
});
const districtItem = (code: string) => ({
  region: ref(code),
  state: 'open',
  mode: 'latihan',
  villages: 1,
  openedAt: 0,
});

const userItem = ({ username, role, region, facility, password }: User) => ({
  id: ULID,
  username,
  name: username,
  role,
  region: region === '' ? null : ref(region),
  facility,
  agency: role === 'agency_officer' ? 'bappeda' : null,
  enrolled: password !== null,
  lastSeenAt: null,
  endedAt: null,
});

const importView = ({ id, district, fileName, state }: Upload) => ({
  id,
  district: ref(district),
  state,
  fileName,
  sizeBytes: 1,
  kind: null,
  progress: { phase: 'none', done: 0, total: null },
  counts: null,
  months: [],
  refusal: null,
  issues: [],
  waiting: 0,
  sameFileAs: null,
  outdated: false,
  by: '',
  createdAt: 0,
  updatedAt: 0,
  version: 1,
});

/** A year in which nothing is left to hand in. */
const aksiDone = (code: string, year: string | undefined) => ({
  ...{ region: ref(code), year, set: { id: '8A-2022', edition: '2022', source: '' }, aksi: [] },
});

const emptyRegister = (isLoaded: boolean) => ({
  month: '2026-09',
  kinds: [],
  entries: [],
  households: isLoaded ? [{ id: ULID, dusun: null, rt: null, name: 'Rumah', people: 1 }] : [],
  posyandu: [],
  dusun: [],
  rt: [],
  toConfirm: 0,
  arriving: 0,
  asks: [],
});

/** A district whose places are not asked for anything. */
const emptySheet = (code: string, indicator: string | undefined, period: string | null) => ({
  ...{ district: ref(code), indicator, period, previous: '2026-Q1', due: '2026-10-10', today: '2026-10-12' },
  ...{ level: 'village', levels: [], places: [], may: { write: true, verify: true, lock: true } },
});

const loadReport = {
  id: '01JD3YV6K1Z8Q4M5N7P9R2S3T4',
  rows: 1,
  households: 1,
  families: 1,
  people: 1,
  known: 0,
  pregnancies: 0,
  catin: 0,
  errorRows: 0,
  errors: [],
  committed: true,
};
