import { firstLoadReport, villageRegister } from '@konvergensi/contract';
import type { DemoPlace } from '../places.ts';
import { demoRegister } from '../register.ts';
import { unread } from './api.ts';
import type { Session } from './people.ts';

/** The sub-district whose villages keep a register of households and mothers. */
const WITH_REGISTER = '17.04.02';

/** Loads the registers of those villages from made-up files, each checked and then written; one that is there is left. */
export async function bringRegisters({ api }: Session, place: DemoPlace): Promise<void> {
  for (const village of place.villages.filter(({ code }) => code.startsWith(WITH_REGISTER))) {
    const path = `/v1/villages/${village.code}`;
    const { households } = await api.get(`${path}/register`, villageRegister);
    if (households.length > 0) continue;
    const form = new FormData();
    form.set(
      'file',
      new File([demoRegister(place, village) as Uint8Array<ArrayBuffer>], 'register.csv', { type: 'text/csv' }),
    );
    const { id } = await api.send('POST', `${path}/first-loads`, firstLoadReport, { form });
    await api.send('POST', `${path}/first-loads/${id}/commit`, unread);
  }
}
