import type { RegionRef } from '@konvergensi/contract';

/** A city is told from the regency or province of its name: Kota Bengkulu. */
export const regionName = ({ name, kind }: Pick<RegionRef, 'name' | 'kind'>): string =>
  kind === 'city' && !name.startsWith('Kota ') ? `Kota ${name}` : name;
