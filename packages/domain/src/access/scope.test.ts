import { describe, expect, it } from 'vitest';
import { admits, allows, coversWhole, type Grant, touches } from './scope.ts';

const province = [17];
const kaur = [17, 1704];
const lebong = [17, 1707];
const village = [17, 1704, 170401, 9];
const grant = (role: Grant['role'], path: number[], villages: number[] | null = null): Grant => ({
  role,
  path,
  villages,
});

describe('a role reaches its own region and those below it', () => {
  it.each([
    ['health officer of Kaur imports into Kaur', [grant('health_officer', kaur)], 'import.write', kaur, true],
    ['but not into Lebong', [grant('health_officer', kaur)], 'import.write', lebong, false],
    [
      'province administrator reads figures of a village',
      [grant('province_admin', province)],
      'figure.read',
      village,
      true,
    ],
    ['but no persons', [grant('province_admin', province)], 'person.read', village, false],
    ['operator reads no figures', [grant('operator', [])], 'figure.read', kaur, false],
    ['operator creates provinces', [grant('operator', [])], 'province.create', province, true],
    ['a cadre reads her village only', [grant('cadre', village)], 'person.read', [17, 1704, 170401, 10], false],
    ['a district officer cannot read the province', [grant('health_officer', kaur)], 'figure.read', province, false],
    [
      'puskesmas officer reaches her working area',
      [grant('puskesmas_officer', kaur, [9])],
      'person.read',
      village,
      true,
    ],
    ['and no other village', [grant('puskesmas_officer', kaur, [9])], 'person.read', [17, 1704, 170401, 10], false],
    ['puskesmas officer uploads for the district', [grant('puskesmas_officer', kaur, [9])], 'import.write', kaur, true],
    ['nobody without a grant', [], 'figure.read', kaur, false],
  ] as const)('%s', (_name, grants, permission, region, expected) => {
    expect(allows(grants, permission, region)).toBe(expected);
  });

  it('tells whether the permission covers the whole district or a part of it', () => {
    expect(coversWhole([grant('puskesmas_officer', kaur, [9, 11])], 'import.write', kaur)).toBe(false);
    expect(coversWhole([grant('health_officer', kaur)], 'import.write', kaur)).toBe(true);
    expect(admits([grant('cadre', village)], 'measurement.write', kaur)).toBe(true);
    expect(admits([grant('cadre', village)], 'measurement.write', lebong)).toBe(false);
  });

  it('lets the name of a region above be seen', () => {
    expect(touches([grant('cadre', village)], kaur)).toBe(true);
    expect(touches([grant('cadre', village)], lebong)).toBe(false);
  });
});
