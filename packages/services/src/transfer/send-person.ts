import { Problem, type Saved, type SendPerson } from '@konvergensi/contract';
import { mustBe, type PersonRow, putTransfer, rowAt, sql, UniqueFailed, versionAt } from '@konvergensi/db';
import { monthOf } from '@konvergensi/domain';
import { refuseStrangers } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { type OpenVillage, openVillageFor } from '../register/open-village.ts';
import { refuseStale, wrongField } from '../register/refuse.ts';
import { saveVillage } from '../register/save-village.ts';
import { advanceTransfer } from './advance-transfer.ts';

export interface Send {
  village: string;
  id: string;
  values: SendPerson;
  key: string;
}

/** Sends a person to a village of another district, which is asked; until it accepts she or he lives here as before. */
export async function sendPerson(deps: Deps, actor: Actor, command: Send): Promise<Saved> {
  const { id, values, key, village } = command;
  const asked = { village, key, content: ['send', village, id, values], permission: 'register.write' as const };
  const { at, earlier } = await openVillageFor<Saved>(deps, actor, asked, (here) => [
    rowAt('person', here, values.person),
    sql`select r.name, d.name district from region r join region d on d.id = r.district and d.level = 2 where r.id = ${here}`,
  ]);
  const there = await villageAway(deps, at, values.to);
  if (earlier === undefined) {
    const person = at.loaded[0]?.[0] as unknown as PersonRow | undefined;
    if (person === undefined) throw new Problem('not-found');
    await refuseStrangers(actor, at, { people: [person.id] });
    refuseStale(person, values.version);
    refuseImpossible(at, person, values.on);
    const row = {
      district: at.district.id,
      id,
      village: at.id,
      side: 'out' as const,
      person: person.id,
      shown: null,
      other_code: there.code,
      other_name: there.name,
      on_day: values.on,
      state: 'sent' as const,
      owed: 1 as const,
      carried: '[]',
      actor_name: actor.name,
      at: deps.now(),
      version: 1,
    };
    const saving = saveVillage(deps, actor, at, asked, {
      guards: [mustBe(versionAt('person', at.id, person.id), person.version)],
      rows: [putTransfer(row)],
      verb: 'person.send',
      subject: person.id,
      body: { transfer: id, to: there.code, on: values.on },
      cells: [],
      answer: { id, version: 1 },
    });
    await saving.catch((error: unknown) => {
      if (error instanceof UniqueFailed) throw new Problem('already-exists', { detail: 'Sudah dikirim' });
      throw error;
    });
  }
  await advanceTransfer(deps, actor, { from: at.code, to: there.code, id });
  return earlier ?? { id, version: 1 };
}

function refuseImpossible(at: OpenVillage, person: PersonRow, on: string): void {
  if (person.left_on !== null) throw new Problem('wrong-state', { detail: 'Orang ini sudah ditutup' });
  if (on > at.today) throw wrongField('on', 'Tanggal di masa depan');
  if (person.birth_date_kind !== 'unknown' && on < person.birth_date) throw wrongField('on', 'Sebelum tanggal lahir');
  if (person.lived_from !== null && on < person.lived_from) throw wrongField('on', 'Sebelum mulai tinggal di sini');
  if (monthOf(on) < at.period - MOST_MONTHS_BACK) throw wrongField('on', 'Lebih dari dua tahun yang lalu');
}

const MOST_MONTHS_BACK = 24;

interface Away {
  code: string;
  name: string;
  mode: string;
  state: string;
}

/** A village of another district on board, by its code or as "village, district". */
async function villageAway(deps: Deps, { district }: OpenVillage, to: string): Promise<Away> {
  const [village = '', within = ''] = to.split(',').map((part) => part.trim());
  const isCode = /^\d\d\.\d\d\.\d\d\.\d{4}$/.test(village);
  if (!isCode && within === '') throw wrongField('to', 'Isi kode desa, atau "nama desa, nama kabupaten"');
  const found = await deps.directory.all<Away & { district: number }>(
    isCode
      ? sql`select v.code, v.name || ', ' || d.name name, o.mode, o.state, d.id district from region v
            join region s on s.id = v.parent join region d on d.id = s.parent join district o on o.id = d.id
            where v.code = ${village} and v.level = 4`
      : sql`select v.code, v.name || ', ' || d.name name, o.mode, o.state, d.id district from district o
            join region d on d.id = o.id join region s on s.parent = d.id join region v on v.parent = s.id
            where lower(d.name) = lower(${within}) and lower(v.name) = lower(${village}) order by v.code limit 6`,
  );
  const [only, ...others] = found;
  if (only === undefined) throw wrongField('to', 'Desa ini tidak ada di kabupaten/kota yang memakai aplikasi ini');
  if (others.length > 0)
    throw wrongField('to', `Ada beberapa desa bernama itu, isi kodenya: ${found.map(({ code }) => code).join(', ')}`);
  if (only.district === district.id) throw wrongField('to', 'Desa di kabupaten/kota ini: pakai "Keluar dari register"');
  if (only.state !== 'open' || only.mode !== district.mode)
    throw wrongField('to', 'Kabupaten/kota itu belum dibuka, atau yang satu latihan dan yang lain operasional');
  return only;
}
