/** Facilities of form 1, part b. */
export const SUPPLY_FACILITIES = [
  'posyandu',
  'poskesdes',
  'polindes',
  'puskesmas',
  'pustu',
  'bidan',
  'dokter',
  'paud',
  'tk',
] as const;
export type SupplyFacility = (typeof SUPPLY_FACILITIES)[number];

/** Services of form 1, part c. */
export const SUPPLY_SERVICES = [
  'antenatal',
  'iron-tablets',
  'post-partum-care',
  'immunisation',
  'weighing',
  'length',
  'counselling',
  'parenting-0-2',
  'paud-3-6',
] as const;
export type SupplyService = (typeof SUPPLY_SERVICES)[number];

/** Does the service meet the minimum standard (SPM)? */
export type Standard = 'yes' | 'partly' | 'no';

/** The three standards of the mini lokakarya: trained team, tools or application to measure, procedure followed. */
export const SUPPLY_STANDARDS = ['trained', 'tools', 'procedure'] as const;
export type SupplyStandard = (typeof SUPPLY_STANDARDS)[number];

/** A service at a kind of facility in a village. `missing`: what is not there, where the standard is not met. */
export interface SupplyRow {
  readonly facility: SupplyFacility;
  readonly service: SupplyService;
  readonly available: boolean;
  readonly spm: Standard | null;
  readonly missing: string;
}

export type SupplyRefusal = 'not-available' | 'missing-what' | 'twice';

/** What is wrong with a row: a standard for what is not there, or a shortcoming without saying what is missing. */
export function refuseSupply(row: SupplyRow, seen: ReadonlySet<string>): SupplyRefusal | null {
  if (seen.has(`${row.facility}/${row.service}`)) return 'twice';
  if (!row.available && row.spm !== null) return 'not-available';
  return (row.spm === 'partly' || row.spm === 'no') && row.missing.trim() === '' ? 'missing-what' : null;
}

export interface SupplyOfService {
  readonly service: SupplyService;
  /** Kinds of facility that offer it. */
  readonly at: readonly SupplyFacility[];
  /** The best standard among them; null: nobody said. */
  readonly spm: Standard | null;
  readonly recorded: boolean;
}

const RANK: Readonly<Record<Standard, number>> = { no: 0, partly: 1, yes: 2 };

/** Service by service: where it is offered and how well. Not offered and not recorded are told apart. */
export function supplyByService(rows: readonly SupplyRow[]): SupplyOfService[] {
  return SUPPLY_SERVICES.map((service) => {
    const own = rows.filter((row) => row.service === service);
    const there = own.filter(({ available }) => available);
    const spm = there.reduce<Standard | null>((best, row) => better(best, row.spm), null);
    return { service, at: there.map(({ facility }) => facility), spm, recorded: own.length > 0 };
  });
}

const better = (a: Standard | null, b: Standard | null): Standard | null =>
  a === null || (b !== null && RANK[b] > RANK[a]) ? b : a;
