import { readRegister, sql } from '@konvergensi/db';
import { parseMonth, targetsIn } from '@konvergensi/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT, type Platform, plantChild, plantDistrict, platform } from './platform.ts';

let p: Platform;
const month = (text: string) => parseMonth(text) ?? 0;

beforeAll(async () => {
  p = await platform();
  await plantDistrict(p);
});

describe('the register of a village in one statement', () => {
  beforeAll(async () => {
    await plantChild(p.shard, 8, 'anak', '2026-03-25');
    await p.shard.batch([
      sql`insert into household (village, id, dusun, water, toilet) values (8, 'rumah', 'Dusun I', 'safe', 'none')`,
      sql`insert into family (village, id, household, name) values (8, 'keluarga', 'rumah', 'Kepala Contoh')`,
      sql`insert into person (village, id, district, name, sex, birth_date, birth_date_kind, household) values
            (8, 'ibu', ${DISTRICT}, 'Ibu Contoh', 2, '1900-01-01', 'unknown', 'rumah'),
            (8, 'nenek', ${DISTRICT}, 'Nenek Contoh', 2, '1960-01-01', 'exact', 'rumah'),
            (8, 'catin', ${DISTRICT}, 'Catin Contoh', 1, '2000-01-01', 'exact', null)`,
      sql`update person set mother = 'ibu', left_on = '2026-08-01', left_reason = 'died' where village = 8 and id = 'anak'`,
      sql`insert into pregnancy (village, id, person, due_date, arm_um, ended_on, ending, recorded_at)
            values (8, 'hamil', 'ibu', '2026-03-30', 229000, '2026-03-25', 'live-birth', 1)`,
      sql`insert into catin (village, id, person, wedding_on, registered_on) values (8, 'nikah', 'catin', '2026-12-01', '2026-08-01')`,
    ]);
  });

  it('gives those who can be targets in the months, their mothers and houses, and no one else', async () => {
    const [register] = await readRegister(p.shard, [8], month('2026-03'), month('2026-03'));
    expect(register!.people.map((person) => [person.id, person.dusun]).sort()).toEqual([
      ['anak', null],
      ['catin', null],
      ['ibu', 'Dusun I'],
    ]);
    expect(register).toMatchObject({
      village: 8,
      pregnancies: [{ id: 'hamil', facts: { armCm: 22.9, hbGdl: null }, end: { outcome: 'live-birth' } }],
      households: [{ id: 'rumah', toilet: 'none' }],
      families: [{ id: 'keluarga', household: 'rumah' }],
      catin: [],
    });
    const kinds = targetsIn(register!, { first: month('2026-03'), last: month('2026-03') }).map(
      ({ person, span }) => `${person.id} ${span.kind}`,
    );
    expect(kinds.sort()).toEqual(['anak child-0-23', 'ibu breastfeeding', 'ibu post-partum', 'ibu pregnant']);
  });

  it('a month later than a death has neither the child nor the breastfeeding mother', async () => {
    const [register] = await readRegister(p.shard, [8], month('2026-09'), month('2026-09'));
    const september = { first: month('2026-09'), last: month('2026-09') };
    expect(targetsIn(register!, september).map(({ person, span }) => `${person.id} ${span.kind}`)).toEqual([
      'catin catin',
    ]);
  });
});
