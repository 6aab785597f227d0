import { districtAdmin, healthOfficer, operator } from '../../demo/seed/cast.ts';
import { firstOperatorToken } from '../../demo/seed/operator.ts';
import { People, type Session } from '../../demo/seed/people.ts';
import { openDistrict, openProvince } from '../../demo/seed/regions.ts';

export const KAUR = '17.04';

/** Takes Kaur on board of an empty platform and signs its Dinkes officer in. */
export async function officerOfKaur(url: string): Promise<Session> {
  const people = new People({ url, fetch }, 'secret of a folder that is removed afterwards');
  const token = await firstOperatorToken({ url, fetch });
  if (token === null) throw new Error('this platform has an operator already');
  const province = await openProvince(await people.enrol(operator, token), people, '17');
  await openDistrict(province, KAUR);
  return people.add(await people.add(province, districtAdmin(KAUR)), healthOfficer(KAUR));
}
