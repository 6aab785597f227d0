import {
  type addAlias,
  childList,
  type chooseTargetSource,
  type confirmFacility,
  type confirmRegister,
  type createUser,
  type DecideRow,
  districtDetail,
  districtList,
  enrolmentInfo,
  facilityList,
  type Governance,
  homePage,
  importList,
  importView,
  me,
  type PutMeasurement,
  provinceCreated,
  provinceList,
  type putTargets,
  regionDetail,
  regionPage,
  type setWorkingArea,
  userCreated,
  userList,
  waitingList,
} from '@konvergensi/contract';
import type { Answer, Caller, Schema, Send } from './call.ts';
import type { Outcome } from './outcome.ts';

type Body<S extends { parse: (value: unknown) => unknown }> = ReturnType<S['parse']>;
type Uploaded = NonNullable<Send['raw']>;

/** For answers whose content no page reads. */
const unread: Schema<null> = { parse: () => null };

/** Every request the pages make of the api; nothing else in this app calls it. */
export function apiClient({ call, pass }: Caller) {
  const outcome = async <T>(answer: Promise<Answer<T>>): Promise<Outcome<T>> => (await answer).outcome;
  const get = <T>(path: string, schema: Schema<T>) => outcome(call('GET', path, schema));
  const post = <T>(path: string, schema: Schema<T>, send: Send = {}) => outcome(call('POST', path, schema, send));
  const put = (path: string, json: unknown, send: Send = {}) => outcome(call('PUT', path, unread, { ...send, json }));
  const district = (code: string) => `/v1/districts/${encodeURIComponent(code)}`;
  const one = (code: string, id: string) => `${district(code)}/imports/${encodeURIComponent(id)}`;

  return {
    signIn: (json: { username: string; password: string }) => call('POST', '/v1/session', unread, { json }),
    signOut: () => call('DELETE', '/v1/session', unread),
    me: () => get('/v1/me', me),
    home: () => get('/v1/pages/home', homePage),

    enrolment: (token: string) => get(`/v1/enrolments/${encodeURIComponent(token)}`, enrolmentInfo),
    redeem: (json: { token: string; username?: string; password: string }) =>
      call('POST', '/v1/enrolments/redeem', unread, { json }),
    users: (region: string) => get(`/v1/users?region=${encodeURIComponent(region)}`, userList),
    createUser: (json: Body<typeof createUser>) => post('/v1/users', userCreated, { json }),

    provinces: () => get('/v1/provinces', provinceList),
    createProvince: (code: string) => post('/v1/provinces', provinceCreated, { json: { code } }),
    districts: (province: string) => get(`/v1/provinces/${encodeURIComponent(province)}/districts`, districtList),
    onboard: (code: string, idempotencyKey: string) =>
      post('/v1/districts', unread, { json: { code }, idempotencyKey }),

    region: (code: string) => get(`/v1/regions/${encodeURIComponent(code)}`, regionDetail),
    regionPage: (code: string, period: string | null) =>
      get(`/v1/pages/region/${encodeURIComponent(code)}${period === null ? '' : `?period=${period}`}`, regionPage),

    district: (code: string) => get(district(code), districtDetail),
    operate: (code: string, json: Governance) => post(`${district(code)}/operational`, unread, { json }),
    resetPractice: (code: string, idempotencyKey: string) =>
      post(`${district(code)}/practice-reset`, unread, { idempotencyKey }),
    addAlias: (code: string, json: Body<typeof addAlias>) => post(`${district(code)}/aliases`, unread, { json }),
    putTargets: (code: string, json: Body<typeof putTargets>, idempotencyKey: string) =>
      put(`${district(code)}/targets`, json, { idempotencyKey }),
    chooseTargetSource: (code: string, json: Body<typeof chooseTargetSource>) =>
      put(`${district(code)}/target-source`, json),
    facilities: (code: string) => get(`${district(code)}/facilities`, facilityList),
    confirmFacility: (code: string, id: string, json: Body<typeof confirmFacility>) =>
      post(`${district(code)}/facilities/${encodeURIComponent(id)}/confirm`, unread, { json }),
    setWorkingArea: (code: string, id: string, json: Body<typeof setWorkingArea>) =>
      put(`${district(code)}/facilities/${encodeURIComponent(id)}/area`, json),

    imports: (code: string) => get(`${district(code)}/imports`, importList),
    upload: (code: string, raw: Uploaded, idempotencyKey: string) =>
      post(`${district(code)}/imports`, importView, { raw, idempotencyKey }),
    import: (code: string, id: string) => get(one(code, id), importView),
    issuesCsv: (code: string, id: string, language: string) => pass(`${one(code, id)}/issues.csv?lang=${language}`),
    commitImport: (code: string, id: string, json: { version: number }) =>
      post(`${one(code, id)}/commit`, importView, { json }),
    cancelImport: (code: string, id: string, json: { version: number }) =>
      post(`${one(code, id)}/cancel`, importView, { json }),
    waiting: (code: string, id: string) => get(`${one(code, id)}/waiting`, waitingList),
    decide: (code: string, id: string, line: number, json: DecideRow) =>
      post(`${one(code, id)}/waiting/${line}`, unread, { json }),

    children: (village: string, month: string) =>
      get(`/v1/villages/${encodeURIComponent(village)}/children?month=${month}`, childList),
    confirmRegister: (village: string, json: Body<typeof confirmRegister>) =>
      post(`/v1/villages/${encodeURIComponent(village)}/register-confirmation`, unread, { json }),
    putMeasurement: (village: string, child: string, date: string, json: PutMeasurement, idempotencyKey: string) =>
      put(`/v1/villages/${encodeURIComponent(village)}/children/${child}/measurements/${date}`, json, {
        idempotencyKey,
      }),
  };
}

export type ApiClient = ReturnType<typeof apiClient>;
