import { monthGrid, monthSaved, quarterList, quarterView } from '@konvergensi/contract';
import { demoEntries, recordsMonth } from '../records.ts';
import { unread } from './api.ts';
import type { Session } from './people.ts';

/** The two quarters that had ended, with their months. */
const QUARTERS = {
  '2026-Q3': ['2026-07', '2026-08', '2026-09'],
  '2026-Q2': ['2026-04', '2026-05', '2026-06'],
} as const;

/** The sub-district that a reader opens first. */
const FIRST = '17.04.02';

/** Monthly records of two quarters for the villages of a district; villages that have theirs are left alone. */
export async function putDemoRecords(
  officer: Session,
  district: string,
  report: (line: string) => void,
): Promise<void> {
  for (const [quarter, months] of Object.entries(QUARTERS)) {
    const { villages } = await officer.api.get(`/v1/regions/${district}/quarters?quarter=${quarter}`, quarterList);
    const open = villages.filter(({ state, recordedMonths, code }) => {
      return state === 'open' && recordedMonths < months.filter((month) => recordsMonth(code, month)).length;
    });
    const ordered = [...open].sort((a, b) => Number(b.code.startsWith(FIRST)) - Number(a.code.startsWith(FIRST)));
    if (ordered.length > 0) report(`${quarter}, ${ordered.length} desa …`);
    for (const { code } of ordered) {
      for (const month of months) if (recordsMonth(code, month)) await putMonth(officer, code, month);
    }
  }
}

async function putMonth(officer: Session, village: string, month: string): Promise<void> {
  const path = `/v1/villages/${village}/records`;
  const grid = await officer.api.get(`${path}?month=${month}`, monthGrid);
  if (grid.people.some(({ version }) => version !== null)) return;
  const entries = demoEntries(grid);
  for (let from = 0; from < entries.length; from += 300) {
    const json = { entries: entries.slice(from, from + 300) };
    const key = `demo-${village.replaceAll('.', '')}-${month}-${from}`;
    await officer.api.send('PUT', `${path}/${month}`, monthSaved, { json, key });
  }
}

interface Signers {
  village: Session;
  camat: Session;
  district: Session;
}

/** One village whose older quarter went all the way to the lock, and whose newer one waits for its sub-district. */
export async function closeDemoQuarters(village: string, { village: head, camat, district }: Signers): Promise<void> {
  const step = async (by: Session, quarter: string, name: string, on: string) => {
    const json = { step: name, name: `${by.user.username} (contoh)`, on };
    await by.api.send('POST', `/v1/villages/${village}/quarters/${quarter}/steps`, unread, { json });
  };
  const stateOf = async (quarter: string) =>
    (await head.api.get(`/v1/villages/${village}/quarter?quarter=${quarter}`, quarterView)).state;
  if ((await stateOf('2026-Q2')) === 'open') await step(head, '2026-Q2', 'submit', '2026-07-09');
  if ((await stateOf('2026-Q2')) === 'submitted') await step(camat, '2026-Q2', 'verify', '2026-07-14');
  if ((await stateOf('2026-Q2')) === 'verified') await step(district, '2026-Q2', 'lock', '2026-07-20');
  if ((await stateOf('2026-Q3')) === 'open') await step(head, '2026-Q3', 'submit', '2026-10-12');
}
