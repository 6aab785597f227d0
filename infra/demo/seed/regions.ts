import { districtList, provinceCreated, provinceList } from '@konvergensi/contract';
import { unread } from './api.ts';
import { provinceAdmin } from './cast.ts';
import type { People, Session } from './people.ts';

const POLL_MS = 300;
const OPEN_WITHIN_MS = 60_000;

/** Creates a province unless it is there, and signs its administrator in. */
export async function openProvince(operator: Session, people: People, code: string): Promise<Session> {
  const admin = provinceAdmin(code);
  const { provinces } = await operator.api.get('/v1/provinces', provinceList);
  if (provinces.some(({ region }) => region.code === code)) return people.add(operator, admin);
  const { enrolmentToken } = await operator.api.send('POST', '/v1/provinces', provinceCreated, {
    json: { code },
    key: `demo-province-${code}`,
  });
  return enrolmentToken === null ? people.add(operator, admin) : people.enrol(admin, enrolmentToken);
}

/** Takes a district on board unless it is there, and waits until it is open. */
export async function openDistrict(province: Pick<Session, 'api'>, code: string): Promise<void> {
  const state = async () => {
    const { districts } = await province.api.get(`/v1/provinces/${code.slice(0, 2)}/districts`, districtList);
    return districts.find(({ region }) => region.code === code)?.state;
  };
  if ((await state()) === 'open') return;
  await province.api.send('POST', '/v1/districts', unread, { json: { code }, key: `demo-district-${code}` });
  for (const until = Date.now() + OPEN_WITHIN_MS; (await state()) !== 'open'; ) {
    if (Date.now() > until) throw new Error(`${code} did not open within a minute`);
    await province.api.pause(POLL_MS);
  }
}
