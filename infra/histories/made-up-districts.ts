import { json, sql } from '@konvergensi/db';
import type { Deps } from '@konvergensi/services';

export interface MadeUpDistrict {
  id: number;
  code: string;
  name: string;
  shard: 'SHARD_00' | 'SHARD_01';
  subdistricts: readonly { id: number; code: string; name: string }[];
  villages: readonly { id: number; code: string; name: string; parent: number }[];
}

const district = (id: number, code: string, name: string, shard: MadeUpDistrict['shard']): MadeUpDistrict => ({
  id,
  code,
  name,
  shard,
  subdistricts: [1, 2].map((n) => ({ id: id + n, code: `${code}.0${n}`, name: `Kecamatan ${n}` })),
  villages: [0, 1, 2, 3].map((n) => ({
    id: id + 3 + n,
    code: `${code}.0${1 + (n >> 1)}.200${1 + (n % 2)}`,
    name: ['Tanjung Baru', 'Air Jernih', 'Bukit Indah', 'Sumber Makmur'][n]!,
    parent: id + 1 + (n >> 1),
  })),
});

/** Two districts of one province, one on each shard. */
export const DISTRICTS = [
  district(10, '17.04', 'Kaur', 'SHARD_00'),
  district(20, '17.05', 'Seluma', 'SHARD_01'),
] as const;
export const PROVINCE = 1;
export const START = Date.UTC(2026, 1, 12, 3);

export interface Child {
  id: string;
  district: MadeUpDistrict;
  village: number;
  name: string;
  sex: 1 | 2;
  birthDate: string;
}

const BIRTHS = [
  '2021-02-20',
  '2021-05-05',
  '2022-04-05',
  '2023-11-11',
  '2024-02-10',
  '2024-12-24',
  '2025-07-30',
  '2026-01-03',
];
const FIRST = 'BAGAS CITRA DIMAS ERNI FAJAR GALIH HESTI IRWAN'.split(' ');

/** Eight children a district, two a village. */
export const CHILDREN: readonly Child[] = DISTRICTS.flatMap((of, d) =>
  BIRTHS.map((birthDate, n) => ({
    id: String(100 * (d + 1) + n).padStart(26, '0'),
    district: of,
    village: of.villages[n % 4]!.id,
    name: `${FIRST[n]} ${FIRST[(n + 3 + d) % 8]}`,
    sex: n % 2 === 0 ? 1 : 2,
    birthDate,
  })),
);

export async function plantDistricts(deps: Deps): Promise<void> {
  const rows = DISTRICTS.map((d) => [
    [d.id, d.id, d.code, d.name, 2, 'regency', PROVINCE],
    ...d.subdistricts.map((s) => [s.id, d.id, s.code, s.name, 3, 'subdistrict', d.id]),
    ...d.villages.map((v) => [v.id, d.id, v.code, v.name, 4, 'desa', v.parent]),
  ]);
  await deps.directory.batch([
    sql`insert into region (id, code, name, level, kind, parent, valid_from) values (${PROVINCE}, '17', 'Bengkulu', 1, 'province', null, '2006-01-01')`,
    sql`insert into region (id, code, name, level, kind, parent, valid_from)
        select value ->> 0, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, '2006-01-01' from json_each(${json(rows.flat())})`,
    sql`insert into province (id, created_at) values (${PROVINCE}, ${START})`,
    sql`insert into district (id, province, shard, state, opened_at)
        select value ->> 0, ${PROVINCE}, value ->> 1, 'open', ${START} from json_each(${json(DISTRICTS.map((d) => [d.id, d.shard]))})`,
  ]);
  for (const [n, d] of DISTRICTS.entries()) {
    const own = CHILDREN.filter((child) => child.district === d);
    await deps.shard(d.shard).batch([
      sql`insert into region (id, district, code, name, level, kind, parent, valid_from)
          select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, '2006-01-01' from json_each(${json(rows[n])})`,
      sql`insert into district (id, province, epoch, state, mode, zone, opened_at)
          values (${d.id}, ${PROVINCE}, 1, 'open', 'latihan', 'Asia/Jakarta', ${START})`,
      sql`insert into person (village, id, district, name, sex, birth_date, parents)
          select value ->> 0, value ->> 1, ${d.id}, value ->> 2, value ->> 3, value ->> 4, 'BAPAK / IBU ' || (value ->> 2)
          from json_each(${json(own.map((c) => [c.village, c.id, c.name, c.sex, c.birthDate]))})`,
    ]);
  }
}
