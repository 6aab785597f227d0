import { aksiYear } from '@konvergensi/contract';
import { Refused, unread } from './api.ts';
import type { DemoEvent } from './events.ts';
import type { Session } from './people.ts';

type Asker = Pick<Session, 'api'>;

/** Ids that stay the same, so that a second replay finds what the first wrote. */
const idOf = (district: string, n: number): string => `01JD3YV6K1Z8Q4M5${district.replace('.', '')}00000${n}`;

/** Writes the meeting of an event and what was promised in it. */
export async function replayEvent({ api }: Asker, { district, meeting, commitments }: DemoEvent): Promise<void> {
  const path = `/v1/districts/${district}`;
  const id = idOf(district, 0);
  await unlessThere(api.send('PUT', `${path}/meetings/${id}`, unread, { json: { ...meeting, version: null } }));
  for (const [i, one] of commitments.entries()) {
    const json = { ...one, meeting: id, madeOn: meeting.heldOn, version: null };
    await unlessThere(api.send('PUT', `${path}/commitments/${idOf(district, i + 1)}`, unread, { json }));
  }
}

/** Aksi 1 to 4 of a year handed in with evidence and accepted by the province; the others are still to come. */
export async function acceptFirstAksi({ api }: Asker, province: Asker, district: string, year: string): Promise<void> {
  const path = `/v1/districts/${district}/aksi/${year}`;
  const { aksi } = await api.get(path, aksiYear);
  const outputs = aksi.filter(({ code }) => ['1', '2', '3', '4'].includes(code)).flatMap((one) => one.outputs);
  for (const { code } of outputs.filter(({ state }) => state === 'not-started')) {
    const form = new FormData();
    form.set('file', new File([`%PDF-1.7 ${code}`], `bukti ${code}.pdf`, { type: 'application/pdf' }));
    form.set('holdsNames', 'no');
    const output = `${path}/outputs/${code}`;
    await api.send('POST', `${output}/evidence`, unread, { form });
    await api.send('PUT', output, unread, { json: { state: 'submitted', remarks: null, version: null } });
    const json = { state: 'accepted', remarks: null, version: 1 };
    await province.api.send('POST', `${output}/review`, unread, { json });
  }
}

/** A second replay is refused as a second editor would be. */
async function unlessThere(written: Promise<unknown>): Promise<void> {
  await written.catch((error) => {
    if (!(error instanceof Refused && error.code === 'conflict')) throw error;
  });
}
