import { type PersonView, Problem } from '@konvergensi/contract';
import {
  type CatinRow,
  type ConsentRow,
  type PersonRow,
  type PregnancyRow,
  type rowAt,
  sql,
  storedStays,
} from '@konvergensi/db';
import { allows } from '@konvergensi/domain';
import { accompaniedAt, onlyAccompanied, refuseStranger } from '../core/accompanied.ts';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { openVillage, type Rows } from './open-village.ts';
import { pregnancyView } from './pregnancy-view.ts';
import { cm, kg } from './units.ts';

type Found = PersonRow & { posyandu_name: string | null; moved_to_code: string | null };

/** A person of the village: mother, children, pregnancies, and measurements wherever she or he has lived in the district. */
export async function readPerson(
  deps: Deps,
  actor: Actor,
  query: { village: string; id: string },
): Promise<PersonView> {
  const { id } = query;
  const at = await openVillage(deps, actor, query.village, 'person.read', (here) => [
    sql`select p.*, f.name posyandu_name, m.code moved_to_code from person p
        left join facility f on f.district = p.district and f.id = p.posyandu
        left join region m on m.id = p.moved_to where p.village = ${here} and p.id = ${id}`,
    sql`select m.* from person c join person m on m.village = c.village and m.id = c.mother
        where c.village = ${here} and c.id = ${id}`,
    sql`select * from person where village = ${here} and mother = ${id} order by birth_date, birth_order, id`,
    sql`select * from pregnancy where village = ${here} and person = ${id} order by due_date desc`,
    sql`select * from catin where village = ${here} and person = ${id} order by wedding_on desc`,
    sql`select m.date, m.weight_g, m.length_um, r.code from ${rowsOfPerson(here, id)} p
        cross join measurement m on m.village = p.village and m.person = ${id} join region r on r.id = m.village
        order by m.date desc limit 60`,
    sql`select r.code, r.name, o.lived_from, o.left_on, o.left_reason, o.earlier_stays from person p
        cross join person o indexed by person_by_birth on o.district = p.district and o.birth_date = p.birth_date
          and o.sex = p.sex and o.id = p.id join region r on r.id = o.village where p.village = ${here} and p.id = ${id}`,
    sql`select other_code, other_name, on_day, carried from person_transfer
        where village = ${here} and person = ${id} and side = 'in' and state = 'arrived'`,
    sql`select c.* from ${rowsOfPerson(here, id)} p cross join consent c indexed by consent_of_person on c.village = p.village
          and (c.person = ${id} or c.person in (select dropped from person_merge where village = ${here} and kept = ${id}
            and undone_at is null)) order by c.given_on desc, c.id desc`,
  ]);
  const [people, mothers, children, pregnancies, catin, measurements, homes, arrivals, consents] = at.loaded;
  const row = people?.[0] as unknown as Found | undefined;
  if (row === undefined) throw new Problem('not-found');
  const seen = await accompaniedAt(actor, at);
  refuseStranger(seen, id);
  const named = (rows: Rows | undefined) => [...onlyAccompanied(seen, relatives(rows), (one) => one.id)];
  const { posyandu_name, moved_to_code, ...person } = row;
  const left = person.left_on === null || person.left_reason === null ? null : person.left_reason;
  return {
    id,
    village: at.code,
    name: person.name,
    nameIsPlaceholder: person.name_kind === 'placeholder',
    sex: person.sex === 1 ? 'L' : 'P',
    birthDate: person.birth_date_kind === 'unknown' ? null : person.birth_date,
    birthDateKind: person.birth_date_kind,
    parents: person.parents,
    nik: { status: person.nik_status, last4: person.nik_last4 },
    household: person.household,
    family: person.family,
    birthOrder: person.birth_order,
    birthWeightKg: kg(person.birth_weight_g),
    birthLengthCm: cm(person.birth_length_um),
    guardian: person.guardian,
    kiaNumber: person.kia_number,
    phone: person.phone,
    posyandu: person.posyandu === null ? null : { id: person.posyandu, name: posyandu_name ?? '' },
    rt: person.rt,
    rw: person.rw,
    address: person.address,
    livedFrom: person.lived_from,
    left: left === null ? null : { on: person.left_on ?? '', reason: left, to: moved_to_code, sameAs: person.same_as },
    stays: staysOf(homes, arrivals),
    deathCause: person.death_cause,
    confirmedOn: person.confirmed_on,
    imported: person.import !== null,
    mother: named(mothers)[0] ?? null,
    children: named(children),
    pregnancies: ((pregnancies ?? []) as unknown as PregnancyRow[]).map((one) => pregnancyView(one, person, at.today)),
    catin: ((catin ?? []) as unknown as CatinRow[]).map((one) =>
      catinView(one, allows(actor.grants, 'person.health', at.path)),
    ),
    consents: ((consents ?? []) as unknown as ConsentRow[]).map(consentView),
    measurements: measuresOf(measurements, arrivals),
    today: at.today,
    version: person.version,
  };
}

/** Every residence of a person in the district, found by her birth date. */
const rowsOfPerson = (here: Parameters<typeof rowAt>[1], id: string) =>
  sql`(select o.village from person p cross join person o indexed by person_by_birth
        on o.district = p.district and o.birth_date = p.birth_date and o.sex = p.sex and o.id = p.id
       where p.village = ${here} and p.id = ${id})`;

export const relatives = (rows: Rows | undefined) =>
  ((rows ?? []) as unknown as PersonRow[]).map(({ id, name, birth_date, sex }) => ({
    id,
    name,
    birthDate: birth_date,
    sex: sex === 1 ? ('L' as const) : ('P' as const),
  }));

type Home = Pick<PersonRow, 'lived_from' | 'left_on' | 'left_reason' | 'earlier_stays'> & {
  code: string;
  name: string;
};

/** Brought from another district: until when she or he lived there, and measurements of the month of the move. */
interface Arrival {
  other_code: string;
  other_name: string;
  on_day: string;
  carried: string;
}
const arrivalsOf = (rows: Rows | undefined) => (rows ?? []) as unknown as Arrival[];

/** Every stay, oldest first; a double never was one. */
function staysOf(homes: Rows | undefined, arrivals: Rows | undefined): PersonView['stays'] {
  const stays = ((homes ?? []) as unknown as Home[])
    .filter(({ left_reason }) => left_reason !== 'double')
    .flatMap(({ code, name, lived_from, left_on, left_reason, earlier_stays }) => {
      const village = { code, name };
      const earlier = storedStays(earlier_stays).map(([from, until, reason]) => ({ village, from, until, reason }));
      return [...earlier, { village, from: lived_from, until: left_on, reason: left_reason }];
    });
  const away = arrivalsOf(arrivals).map(({ other_code, other_name, on_day }) => ({
    village: { code: other_code, name: other_name },
    from: null,
    until: on_day,
    reason: 'moved' as const,
  }));
  return [...away, ...stays].sort((a, b) => ((a.from ?? a.until ?? '') < (b.from ?? b.until ?? '') ? -1 : 1));
}

function measuresOf(measurements: Rows | undefined, arrivals: Rows | undefined): PersonView['measurements'] {
  type Carried = [date: string, weightG: number | null, lengthUm: number | null];
  const carried = arrivalsOf(arrivals).flatMap((one) =>
    (JSON.parse(one.carried) as Carried[]).map(([date, weight_g, length_um]) => ({
      date,
      weight_g,
      length_um,
      code: one.other_code,
    })),
  );
  return [...(measurements ?? []), ...carried]
    .map((m) => ({
      date: String(m['date']),
      weightKg: kg(m['weight_g'] as number | null),
      lengthCm: cm(m['length_um'] as number | null),
      village: String(m['code']),
    }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

/** Results of the health check before marriage are for health workers. */
const catinView = (row: CatinRow, seesHealth: boolean) => ({
  id: row.id,
  person: row.person,
  partnerName: row.partner_name,
  weddingOn: row.wedding_on,
  armCm: seesHealth ? cm(row.arm_um) : null,
  hbGdl: seesHealth && row.hb_cgdl !== null ? row.hb_cgdl / 100 : null,
  heightCm: seesHealth ? cm(row.height_um) : null,
  weightKg: seesHealth ? kg(row.weight_g) : null,
  smoke: seesHealth && row.smoke !== null ? row.smoke === 1 : null,
  end: row.ended_on === null || row.ending === null ? null : { on: row.ended_on, how: row.ending },
  version: row.version,
});

const consentView = (row: ConsentRow): PersonView['consents'][number] => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  on: row.given_on,
  by: row.given_by,
  how: row.how,
  recordedBy: row.recorded_by,
  withdrawn:
    row.withdrawn_on === null || row.withdrawn_by === null ? null : { on: row.withdrawn_on, by: row.withdrawn_by },
  version: row.version,
});
