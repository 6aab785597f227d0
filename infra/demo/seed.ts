import { type DemoDistrict, demoDistricts, onboardedDistricts } from './districts.ts';
import { demoFile, placeOf } from './generate.ts';
import type { DemoPlace } from './places.ts';
import { giveDemoFamilies } from './seed/accompaniment.ts';
import { type Platform, unread } from './seed/api.ts';
import {
  districtAdmin,
  healthOfficer,
  kaurOfficers,
  operator,
  provinceOfficers,
  puskesmasPeople,
} from './seed/cast.ts';
import { putDemoEntries } from './seed/entries.ts';
import { minilokOfKepahiang, rakorOfKonaweSelatan, rembukOfKaur, rembukOfSukauKayo } from './seed/events.ts';
import { confirmPuskesmas, samePuskesmas } from './seed/facilities.ts';
import { bringIn, figuresSettle } from './seed/imports.ts';
import { firstOperatorToken } from './seed/operator.ts';
import { People, type Session, type SignedIn } from './seed/people.ts';
import { closeDemoQuarters, putDemoRecords } from './seed/records.ts';
import { openDistrict, openProvince } from './seed/regions.ts';
import { bringRegisters } from './seed/register.ts';
import { acceptFirstAksi, replayEvent } from './seed/replay.ts';
import { putDemoTargets } from './seed/targets.ts';

export interface SeedContext extends Platform {
  /** A secret that stays the same for a data folder; the passwords are derived from it. */
  readonly secret: string;
  report(line: string): void;
  /** Sign-in works and Kaur's latest figures are there. */
  onReady(users: readonly SignedIn[]): void;
  onComplete(): void;
}

/** Who puts a district's data in, and where its children live. */
interface Desk {
  readonly admin: Session;
  readonly officer: Session;
  readonly place: DemoPlace;
}

const LATEST = '2026-08';
const KAUR = '17.04';
const EVENTS = [rembukOfKaur, rembukOfSukauKayo, minilokOfKepahiang, rakorOfKonaweSelatan];
/** Targets are also there for the month that the reader imports himself. */
const READERS_MONTH = '2026-02';

/**
 * Loads the demonstration over HTTP, by the requests that people's browsers make, what a reader looks at first. Each
 * step asks what is there already, so that it goes on where it was broken off.
 */
export async function seedDemo(
  context: SeedContext,
  districts: readonly DemoDistrict[] = demoDistricts,
): Promise<void> {
  const people = new People(context, context.secret);
  const provinces = new Provinces(people, await signInOperator(context, people));
  const desks = new Map<string, Desk>();
  const openDesk = async (district: DemoDistrict) => desks.set(district.code, await desk(people, provinces, district));

  for (const district of districts.filter(({ code }) => code === KAUR)) await openDesk(district);
  const first = [...desks.values()].map((kaur) => bringLatest(context, people, kaur));
  await Promise.all([...first, openOthers()]);
  context.onReady(people.signedIn.map(({ user }) => user));
  for (const open of desks.values()) await bringAll(context, open);
  for (const { admin, place } of desks.values()) {
    if (place.district.code === KAUR) await putDemoEntries(admin, KAUR);
  }
  await replayEvents(context, desks, await provinces.admin('14'));
  for (const kaur of desks.values()) if (kaur.place.district.code === KAUR) await recordKaur(context, people, kaur);
  context.onComplete();

  async function openOthers(): Promise<void> {
    for (const officer of provinceOfficers) await people.add(await provinces.admin('17'), officer);
    for (const code of onboardedDistricts) await openDistrict(await provinces.admin(code), code);
    for (const district of districts) if (!desks.has(district.code)) await openDesk(district);
  }
}

async function signInOperator(context: SeedContext, people: People): Promise<Session> {
  const token = await firstOperatorToken(context);
  return token === null ? people.signIn(operator) : people.enrol(operator, token);
}

/** Provinces are created when the first of their districts is needed. */
class Provinces {
  readonly #people: People;
  readonly #operator: Session;
  readonly #open = new Map<string, Promise<Session>>();

  constructor(people: People, operatorSession: Session) {
    this.#people = people;
    this.#operator = operatorSession;
  }

  /** The administrator of the province in which a region lies. */
  admin(region: string): Promise<Session> {
    const code = region.slice(0, 2);
    const open = this.#open.get(code) ?? openProvince(this.#operator, this.#people, code);
    this.#open.set(code, open);
    return open;
  }
}

async function desk(people: People, provinces: Provinces, district: DemoDistrict): Promise<Desk> {
  const province = await provinces.admin(district.code);
  await openDistrict(province, district.code);
  const admin = await people.add(province, districtAdmin(district.code));
  return { admin, officer: await people.add(admin, healthOfficer(district.code)), place: await placeOf(district) };
}

async function bringLatest(context: SeedContext, people: People, { admin, officer, place }: Desk): Promise<void> {
  context.report(`${place.district.name}, ${LATEST} …`);
  await bringIn(officer, place.district.code, demoFile(place, LATEST));
  const puskesmas = await confirmPuskesmas(officer, place);
  for (const person of kaurOfficers) await people.add(admin, person);
  const own = puskesmas.find(({ name }) => samePuskesmas(name, puskesmasPeople.puskesmas));
  for (const person of own === undefined ? [] : puskesmasPeople.people) {
    await people.add(admin, { ...person, facility: own?.id ?? '' });
  }
  await figuresSettle(officer, place.district.code, LATEST);
}

async function bringAll(context: SeedContext, { admin, officer, place }: Desk): Promise<void> {
  const { code, name, rounds } = place.district;
  for (const month of rounds.toReversed()) {
    context.report(`${name}, ${month} …`);
    await bringIn(officer, code, demoFile(place, month));
  }
  await confirmPuskesmas(officer, place);
  if (code === KAUR) await bringRegisters(officer, place);
  await putDemoTargets(admin, place, code === KAUR ? [...rounds, READERS_MONTH] : rounds);
}

/** What the districts' meetings agreed; cases are handed over as many as the made-up list has. */
async function replayEvents(context: SeedContext, desks: ReadonlyMap<string, Desk>, riau: Session): Promise<void> {
  for (const event of EVENTS) {
    const desk = desks.get(event.district);
    if (desk === undefined) continue;
    context.report(event.meeting.title);
    await replayEvent(desk.admin, event);
  }
  const bengkalis = desks.get('14.03');
  if (bengkalis !== undefined) await acceptFirstAksi(bengkalis.admin, riau, '14.03', '2021');
  const konsel = desks.get('74.05');
  const handed = { within: '74.05', agencies: ['dinsos', 'dpmd'], task: 'ukur ulang dan bantuan pangan' };
  if (konsel !== undefined) {
    await konsel.officer.api.send('POST', '/v1/districts/74.05/cases/hand-over', unread, { json: handed });
  }
}

/** Kaur's two quarters of records with their gaps, and one village that has closed them. */
async function recordKaur(context: SeedContext, people: People, { officer, place }: Desk): Promise<void> {
  const { code, name } = place.district;
  await putDemoRecords(officer, code, (line) => context.report(`${name}, ${line}`));
  const session = (role: string) => people.signedIn.find(({ user }) => user.role === role);
  const [village, camat] = [session('village_officer'), session('camat')];
  if (village !== undefined) await giveDemoFamilies(village);
  if (village !== undefined && camat !== undefined) {
    await closeDemoQuarters(village.user.region, { village, camat, district: officer });
  }
}
