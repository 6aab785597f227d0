import { describe, expect, it } from 'vitest';
import { givenBy, levelOfRole, mayGive, rolesGivableFrom, rolesGivableOn } from './delegation.ts';
import { permissionsOf } from './permissions.ts';
import { type Role, roles } from './roles.ts';
import type { Grant } from './scope.ts';

const installation: number[] = [];
const bengkulu = [17];
const riau = [14];
const kaur = [17, 1704];
const lebong = [17, 1707];
const subdistrict = [17, 1704, 170401];
const village = [17, 1704, 170401, 9];
const held = (role: Role, path: readonly number[]): Grant[] => [{ role, path, villages: null }];

describe('a role is given by the level above, on the own region or below', () => {
  it.each([
    ['operator', installation, 'operator', installation, true],
    ['operator', installation, 'province_admin', bengkulu, true],
    ['operator', installation, 'province_officer', bengkulu, false],
    ['operator', installation, 'health_officer', kaur, false],
    ['operator', installation, 'province_admin', kaur, false],
    ['province_admin', bengkulu, 'province_admin', bengkulu, true],
    ['province_admin', bengkulu, 'province_officer', bengkulu, true],
    ['province_admin', bengkulu, 'district_admin', kaur, true],
    ['province_admin', bengkulu, 'district_admin', [14, 1403], false],
    ['province_admin', bengkulu, 'province_admin', riau, false],
    ['province_admin', bengkulu, 'operator', installation, false],
    ['province_admin', bengkulu, 'health_officer', kaur, false],
    ['province_admin', bengkulu, 'cadre', village, false],
    ['district_admin', kaur, 'district_admin', kaur, true],
    ['district_admin', kaur, 'health_officer', kaur, true],
    ['district_admin', kaur, 'puskesmas_officer', kaur, true],
    ['district_admin', kaur, 'subdistrict_officer', subdistrict, true],
    ['district_admin', kaur, 'cadre', village, true],
    ['district_admin', kaur, 'cadre', kaur, false],
    ['district_admin', kaur, 'health_officer', lebong, false],
    ['district_admin', kaur, 'province_officer', bengkulu, false],
    ['health_officer', kaur, 'puskesmas_officer', kaur, false],
    ['province_officer', bengkulu, 'province_officer', bengkulu, false],
    ['village_officer', village, 'cadre', village, true],
    ['village_officer', village, 'cadre', [17, 1704, 170401, 10], false],
    ['village_officer', village, 'village_officer', village, false],
    ['camat', subdistrict, 'camat', subdistrict, true],
    ['camat', subdistrict, 'subdistrict_officer', [17, 1704, 170402], false],
    ['camat', subdistrict, 'village_officer', village, false],
    ['camat', subdistrict, 'plkb', subdistrict, false],
    ['kelurahan_officer', village, 'family_team', village, true],
    ['cadre', village, 'cadre', village, false],
    ['district_admin', kaur, 'camat', subdistrict, true],
    ['province_admin', bengkulu, 'auditor', kaur, false],
  ] as const)('%s of %j gives %s on %j: %s', (giver, at, role, region, expected) => {
    expect(mayGive(held(giver, at), role, region)).toBe(expected);
  });

  it('nobody without a grant gives anything', () => {
    expect(roles.flatMap((role) => (mayGive([], role, kaur) ? [role] : []))).toEqual([]);
  });

  it('no one reaches a role that sees names from the province down', () => {
    const seesNames = roles.filter((role) => permissionsOf[role].includes('person.read'));
    for (const giver of ['operator', 'province_admin'] as const) {
      expect(givenBy[giver]?.filter((role) => seesNames.includes(role))).toEqual([]);
    }
  });

  it('only who may manage users gives roles, and each role is given by someone', () => {
    for (const giver of Object.keys(givenBy) as Role[]) expect(permissionsOf[giver]).toContain('user.manage');
    expect([...new Set(Object.values(givenBy).flat())].sort()).toEqual([...roles].sort());
  });

  it('lists what can be given here, and from here down', () => {
    expect(rolesGivableOn(held('district_admin', kaur), village)).toEqual([
      'village_officer',
      'kelurahan_officer',
      'midwife',
      'family_team',
      'cadre',
      'posyandu_cadre',
    ]);
    expect(rolesGivableFrom(held('province_admin', bengkulu), bengkulu)).toEqual([
      'province_admin',
      'province_officer',
      'province_reviewer',
      'district_admin',
    ]);
    expect(rolesGivableFrom(held('province_admin', bengkulu), kaur)).toEqual(['district_admin']);
    expect(levelOfRole.operator).toBe(0);
  });
});
