import { sql } from '@konvergensi/db';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, readFigures, readHome, readRegionPage, recomputeDistrict, type SignedIn } from '../src/index.ts';
import { DISTRICT, emptyPlatform, officer, type Platform, plantChild, plantDistrict, platform } from './platform.ts';

const district = [1, DISTRICT] as const;
const area: Actor = {
  ...officer,
  id: 'user-puskesmas',
  grants: [{ role: 'puskesmas_officer', path: district, villages: [5] }],
};
const cadre: Actor = { ...officer, grants: [{ role: 'cadre', path: [...district, 3, 5], villages: null }] };
const signedIn = (actor: Actor): SignedIn => ({
  actor,
  username: 'contoh',
  grants: [],
  expiresAt: 0,
  credential: '',
  lastUsedAt: null,
  secondFactor: 'none' as const,
});

let p: Platform;
beforeAll(async () => {
  p = await platform(900);
  await emptyPlatform();
  await plantDistrict(p);
  for (const village of [5, 6, 7]) {
    await plantChild(p.shard, village, `anak-${village}`);
    await p.shard.batch([
      sql`insert into measurement (village, period, person, date, weight_g, length_um, position, recorded_at)
          values (${village}, 24313, ${`anak-${village}`}, '2026-02-10', 12000, 790000, 'H', 0)`,
      sql`insert into cell (district, period, village, seq, done) values (${DISTRICT}, 24313, ${village}, 1, 0)`,
    ]);
  }
  await p.shard.batch([
    sql`insert into facility (district, id, kind, name, normal_name, village, state, valid_from) values
        (${DISTRICT}, 'own', 'puskesmas', 'Kinal', 'kinal', null, 'confirmed', '2024-01-01'),
        (${DISTRICT}, 'next', 'puskesmas', 'Tanjung', 'tanjung', null, 'confirmed', '2024-01-01'),
        (${DISTRICT}, 'mawar', 'posyandu', 'Mawar', 'mawar', 6, 'confirmed', '2024-01-01')`,
    sql`update person set posyandu = 'mawar' where village = 6`,
    sql`insert into working_area (district, village, valid_from, puskesmas) values
        (${DISTRICT}, 5, '2024-01-01', 'own'), (${DISTRICT}, 7, '2024-01-01', 'next')`,
    sql`insert into import (district, id, state, file_name, file_digest, size_bytes, actor, actor_name, created_at, updated_at) values
        (${DISTRICT}, 'theirs', 'checking', 'dinkes.csv', '', 1, 'user-officer', 'x', 0, 0),
        (${DISTRICT}, 'hers', 'checking', 'puskesmas.csv', '', 1, 'user-puskesmas', 'x', 0, 0),
        (${DISTRICT}, 'waits', 'checked', 'dinkes-2.csv', '', 1, 'user-officer', 'x', 0, 0)`,
  ]);
  await recomputeDistrict(p.deps, DISTRICT);
});

describe('an officer of a puskesmas reads figures', () => {
  const codes = async (actor: Actor, level: 'subdistrict' | 'village') => {
    const query = { region: '17.04', level, period: '2026-02', indicator: 'measured' } as const;
    return (await readFigures(p.deps, actor, query)).figures.map(({ region }) => region.code);
  };
  const ofFacility = async (facility: string) =>
    readFigures(p.deps, area, { region: '17.04', period: '2026-02', indicator: 'measured', facility });

  it('of the villages of her working area, not of all of the district', async () => {
    expect(await codes(officer, 'village')).toEqual(['17.04.01.2001', '17.04.01.2002', '17.04.02.2001']);
    expect(await codes(area, 'village')).toEqual(['17.04.01.2001']);
    expect(await codes(area, 'subdistrict')).toEqual([]);
  });

  it('of her puskesmas, and of no other facility', async () => {
    expect((await ofFacility('own')).figures).toMatchObject([{ numerator: 1 }]);
    await expect(ofFacility('next')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ofFacility('mawar')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('on the district’s page: her villages stand below', async () => {
    const rows = async (actor: Actor) =>
      (await readRegionPage(p.deps, actor, '17.04', '2026-02')).rows.map(({ region, figures }) => [
        region.code,
        figures.find(({ indicator }) => indicator === 'measured')?.numerator,
      ]);
    expect(await rows(area)).toEqual([['17.04.01.2001', 1]]);
    expect(await rows(officer)).toEqual([
      ['17.04.01', 2],
      ['17.04.02', 1],
    ]);
  });
});

describe('imports are seen by those who may read them', () => {
  it.each([
    ['the Dinkes officer', officer, '17.04', ['dinkes.csv', 'puskesmas.csv'], ['dinkes-2.csv']],
    ['the officer of a puskesmas', area, '17.04', ['puskesmas.csv'], []],
    ['a cadre', cadre, '17.04.01.2001', [], []],
  ] as const)('%s', async (_who, actor, region, running, waiting) => {
    const names = (items: readonly { fileName: string }[]) => items.map(({ fileName }) => fileName).sort();
    expect(names((await readRegionPage(p.deps, actor, region, undefined)).running)).toEqual(running);
    const home = await readHome(p.deps, signedIn(actor));
    expect(names(home.running)).toEqual(running);
    expect(home.tasks.flatMap(({ kind, label }) => (kind === 'confirm-import' ? [label] : []))).toEqual(waiting);
  });
});
