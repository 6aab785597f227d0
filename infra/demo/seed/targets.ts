import { districtDetail, targetsPut } from '@konvergensi/contract';
import { demoTargets } from '../generate.ts';
import type { DemoPlace } from '../places.ts';
import { unread } from './api.ts';
import type { Session } from './people.ts';

/** Puts in the `daftar sasaran` of every village for the months given and chooses it as the source of S. */
export async function putDemoTargets(admin: Session, place: DemoPlace, months: readonly string[]): Promise<void> {
  const path = `/v1/districts/${place.district.code}`;
  const entries = months.flatMap((period) =>
    [...demoTargets(place, period)].map(([region, children]) => ({ region, period, children })),
  );
  await admin.api.send('PUT', `${path}/targets`, targetsPut, {
    json: { source: 'daftar', entries },
    key: `demo-targets-${place.district.code.replace('.', '')}`,
  });
  const { targetSource, version } = await admin.api.get(path, districtDetail);
  if (targetSource === 'daftar') return;
  await admin.api.send('PUT', `${path}/target-source`, unread, { json: { source: 'daftar', version } });
}
