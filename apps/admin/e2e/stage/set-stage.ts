import {
  caseList,
  childList,
  facilityList,
  firstLoadReport,
  scorecardView,
  villageRegister,
} from '@konvergensi/contract';
import { ulid } from 'ulidx';
import type { DemoDistrict } from '../../../../infra/demo/districts.ts';
import { demoFile, placeOf } from '../../../../infra/demo/generate.ts';
import type { DemoPlace } from '../../../../infra/demo/places.ts';
import { demoRegister } from '../../../../infra/demo/register.ts';
import { unread } from '../../../../infra/demo/seed/api.ts';
import { bringIn, figuresSettle } from '../../../../infra/demo/seed/imports.ts';
import { Cast, type Places } from './cast.ts';
import { type CycleThings, plantCycle } from './plant-cycle.ts';
import { type PeopleThings, plantPeople } from './plant-people.ts';

/** A district of the demonstration with something on every page, and who may look at it. */
export interface Stage extends Places, PeopleThings, CycleThings {
  cast: Cast;
  /** Month of the import. */
  month: string;
  import: string;
  /** A child found short that was handed over. */
  case: string;
  /** What a donor promised that case, with a delivery of February 2026. */
  pledge: string;
  /** A child with a measurement. */
  child: string;
  mother: string;
  pregnancy: string;
  household: string;
  facility: string;
  /** A row of the scorecard of that quarter, and a service it is judged by. */
  scored: { period: string; list: string; row: string; service: string };
}

const QUARTER = '2026-Q3';
/** Few villages: axe looks at every cell of every table. */
const DISTRICT: DemoDistrict = {
  code: '65.04',
  children: 320,
  rounds: ['2026-08'],
  format: 'csv',
  meanHeight: -1.5,
  meanWeight: -0.5,
  gainPerYear: 0.1,
  secondPuskesmas: { subdistrict: '65.04.01', name: 'Sesayap Ilir' },
};
const ROLES = ['health_officer', 'village_officer', 'cadre', 'camat'] as const;

export async function setStage(url: string): Promise<Stage> {
  const [district, month] = [DISTRICT, '2026-08'];
  const place = await placeOf(district);
  const cast = new Cast(url);
  await cast.openDistrict(district.code);
  const at = placesOf(place);
  await cast.add(at, ROLES);
  const officer = cast.as('health_officer');
  const imported = bringIn(officer, district.code, demoFile(place, month));
  const [cycle, { id }] = await Promise.all([plantCycle(cast, at, month), imported]);
  const people = await plantPeople(cast, at);
  await figuresSettle(officer, at.district, month);
  const handed = { within: at.district, agencies: ['pupr'], task: 'jamban dan air minum' };
  await officer.api.send('POST', `/v1/districts/${at.district}/cases/hand-over`, unread, { json: handed });
  const { cases } = await officer.api.get(`/v1/regions/${at.district}/cases`, caseList);
  const { facilities } = await officer.api.get(`/v1/districts/${at.district}/facilities`, facilityList);
  const facility = facilities[0]?.id ?? '';
  const register = await registered(cast, place, at.village, month);
  const helped = cases[0]?.id ?? '';
  const pledge = await fostered(cast, at.district, helped);
  return { ...at, ...cycle, ...people, ...register, cast, month, facility, import: id, case: helped, pledge };
}

/** A donor for a case, and a delivery. */
async function fostered(cast: Cast, district: string, helped: string): Promise<string> {
  const path = `/v1/districts/${district}/foster/${ulid()}`;
  const { api } = cast.as('district_admin');
  const pledge = {
    ...{ case: helped, donor: 'Bank Contoh', donorKind: 'business', agency: null, unit: 'package', perMonth: 1 },
    ...{ from: '2026-01', to: '2026-06', basis: 'Naskah contoh 4/2026', ended: null, version: null },
  };
  await api.send('PUT', path, unread, { json: pledge });
  const delivery = {
    ...{ on: '2026-02-10', quantity: 1, item: 'telur 30 butir dan ikan 2 kg', handedBy: 'Bidan desa' },
    ...{ proof: 'signed', version: null },
  };
  await api.send('PUT', `${path}/months/2026-02`, unread, { json: delivery });
  return path.split('/').at(-1) ?? '';
}

function placesOf({ district, villages }: DemoPlace): Places {
  const village = villages[0]?.code ?? '';
  return { district: district.code, subdistrict: village.slice(0, 8), village };
}

/** The register of one village, loaded from a made-up file, and those in it whom pages are opened with. */
async function registered(cast: Cast, place: DemoPlace, code: string, month: string) {
  const { api } = cast.as('village_officer');
  const path = `/v1/villages/${code}`;
  const village = place.villages.find((one) => one.code === code);
  const bytes = village === undefined ? new Uint8Array() : demoRegister(place, village);
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'register.csv', { type: 'text/csv' }));
  const load = await api.send('POST', `${path}/first-loads`, firstLoadReport, { form });
  await api.send('POST', `${path}/first-loads/${load.id}/commit`, unread);
  const [{ entries, households }, { children }, { people }] = await Promise.all([
    api.get(`${path}/register`, villageRegister),
    api.get(`${path}/children?month=${month}`, childList),
    api.get(`${path}/scorecard?period=${QUARTER}`, scorecardView),
  ]);
  const scored = people.find(({ verdicts }) => verdicts.length > 0);
  const mother = entries.find(({ pregnancy }) => pregnancy !== null);
  return {
    child: children.find(({ latest }) => latest !== null)?.id ?? '',
    mother: mother?.id ?? '',
    pregnancy: mother?.pregnancy?.id ?? '',
    household: households[0]?.id ?? '',
    scored: {
      period: QUARTER,
      list: scored?.list ?? '',
      row: scored?.row ?? '',
      service: scored?.verdicts[0]?.service ?? '',
    },
  };
}
