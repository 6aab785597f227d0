import { type Db, json, mustBe, type Statement, sql } from '@konvergensi/db';
import { monthlyBirthday } from '@konvergensi/domain';
import { systemActor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { todayIn } from '../core/today.ts';

/** The programme ends with a child's fifth birthday; its name is kept two more years, as is that of one who moved or died. */
const PROGRAMME_MONTHS = 60;
export const KEPT_MONTHS = 24;
/** Children a batch takes, and batches a night does on each shard; the next night goes on. */
const A_BATCH = 40;
const BATCHES = 25;

/**
 * Every night: children who left the programme long ago lose their names, parents, numbers and addresses, and the trail the
 * bodies of its entries about them. What figures are made of stays: sex, birth date, stays, measurements, records. Whoever
 * has entered the register again as a mother, a pregnant woman or a bride is left alone.
 */
export async function pseudonymise(deps: Deps): Promise<void> {
  for (const name of deps.shardNames) {
    for (let done = 0; done < BATCHES; done += 1) if (!(await nextBatch(deps, deps.shard(name)))) break;
  }
}

/** Children whose time is over, by village; `names` are those that are no stand-in yet. */
const dueOn = (bornBefore: string, leftBefore: string): Statement =>
  sql`(p.birth_date < ${bornBefore} or (p.left_on < ${leftBefore} and p.left_reason in ('moved', 'died')))
      and exists (select 1 from measurement m where m.village = p.village and m.person = p.id)
      and not exists (select 1 from pseudonym s where s.village = p.village and s.person = p.id)
      and not exists (select 1 from pregnancy g where g.village = p.village and g.person = p.id)
      and not exists (select 1 from catin c where c.village = p.village and c.person = p.id)
      and not exists (select 1 from person k where k.village = p.village and k.mother = p.id)`;

async function nextBatch(deps: Deps, db: Db): Promise<boolean> {
  const today = todayIn('Asia/Jakarta', deps.now());
  const bornBefore = monthlyBirthday(today, -(PROGRAMME_MONTHS + KEPT_MONTHS));
  const due = dueOn(bornBefore, monthlyBirthday(today, -KEPT_MONTHS));
  const first = await db.one<{ village: number; district: number; epoch: number }>(
    sql`select p.village, p.district, d.epoch from person p join district d on d.id = p.district and d.state = 'open'
        where ${due} limit 1`,
  );
  if (first === undefined) return false;
  const { village, district, epoch } = first;
  const people = await db.all<{ id: string }>(
    sql`select p.id from person p where p.village = ${village} and ${due} order by p.id limit ${A_BATCH}`,
  );
  const ids = json(people.map(({ id }) => id));
  await commit(deps, systemActor('pseudonymise'), {
    db,
    home: { kind: 'district', id: district },
    guards: [mustBe(sql`select epoch from district where id = ${district} and state = 'open'`, epoch)],
    rows: [
      sql`update person set name = 'Anak ' || substr(id, -6), name_kind = 'placeholder', parents = '', nik_status = 'empty',
            nik_hmac = null, nik_sealed = null, nik_last4 = null, rt = null, rw = null, address = null, household = null,
            family = null, guardian = null, kia_number = null, phone = null, version = version + 1
          where village = ${village} and id in (select value from json_each(${ids}))`,
      sql`update audit set body = null where scope in (${village}, ${district}) and body is not null
            and exists (select 1 from json_each(${ids}) i where instr(audit.subject, i.value) or instr(audit.body, i.value))`,
      sql`update subject_request set asked_by = '', words = '', outcome = iif(outcome is null, null, '')
          where district = ${district} and village = ${village} and state <> 'open' and person in (select value from json_each(${ids}))`,
      sql`update import_wait set detail = json_set(detail, '$.child.name', '', '$.child.parents', '', '$.child.nikHmac', null,
            '$.child.nikSealed', null, '$.child.nikLast4', null, '$.child.nikShown', '', '$.child.address', null,
            '$.child.rt', null, '$.child.rw', null)
          where district = ${district} and (applied = 1 or reason = 'twin')
            and exists (select 1 from json_each(${ids}) i where instr(import_wait.detail, i.value))`,
      sql`update import_wait set detail = json_set(detail, '$.other.name', '', '$.other.parents', '')
          where district = ${district} and detail ->> '$.other.person' in (select value from json_each(${ids}))`,
      sql`insert into pseudonym (village, person, district, at) select ${village}, value, ${district}, ${deps.now()} from json_each(${ids})`,
    ],
    trail: [
      { scope: village, verb: 'person.pseudonymise', subject: `${people.length}`, body: { children: people.length } },
    ],
  });
  return true;
}

/** How many children of a district have lost their names, and since when none was done. */
export const pseudonymised = (db: Db, district: number) =>
  db.one<{ children: number; last: number | null }>(
    sql`select count(*) children, max(at) last from pseudonym where district = ${district}`,
  );
