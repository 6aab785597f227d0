import { figureAnswer, type ImportView, importList, importView } from '@konvergensi/contract';
import type { DemoFile } from '../generate.ts';
import { Refused } from './api.ts';
import type { Session } from './people.ts';

type Asker = Pick<Session, 'api'>;

const POLL_MS = 250;
const FINISH_WITHIN_MS = 15 * 60_000;

/**
 * Brings one export in as a person would: upload, wait for the report, confirm, wait until its rows are written. A file
 * that is already in is left alone, one that was broken off is gone on with.
 */
export async function bringIn(officer: Asker, district: string, file: DemoFile): Promise<ImportView> {
  const path = `/v1/districts/${district}/imports`;
  const { imports } = await officer.api.get(path, importList);
  const earlier = imports.find(({ fileName, state }) => fileName === file.name && state !== 'cancelled');
  let view = earlier === undefined ? await upload(officer, path, file) : await read(officer, path, earlier.id);
  for (const until = Date.now() + FINISH_WITHIN_MS; view.state !== 'done'; ) {
    if (view.state === 'refused' || view.state === 'failed' || view.state === 'cancelled') {
      throw new Error(`${file.name}: ${view.state} ${view.refusal?.problem ?? ''}`.trim());
    }
    if (Date.now() > until) throw new Error(`${file.name} is still ${view.state} after 15 minutes`);
    if (view.state === 'checked') await confirm(officer, path, view);
    else await officer.api.pause(POLL_MS);
    view = await read(officer, path, view.id);
  }
  return view;
}

/** Waits until no village-month of the district is left to recompute. */
export async function figuresSettle(officer: Asker, district: string, month: string): Promise<void> {
  const path = `/v1/figures?region=${district}&period=${month}&indicator=measured`;
  for (const until = Date.now() + FINISH_WITHIN_MS; ; await officer.api.pause(POLL_MS)) {
    if ((await officer.api.get(path, figureAnswer)).pending === 0) return;
    if (Date.now() > until) throw new Error(`figures of ${district} are still not there after 15 minutes`);
  }
}

function upload(officer: Asker, path: string, { name, type, bytes }: DemoFile): Promise<ImportView> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes())], name, { type }));
  return officer.api.send('POST', path, importView, { form, key: `demo-${name.replaceAll('.', '-')}` });
}

function read(officer: Asker, path: string, id: string): Promise<ImportView> {
  return officer.api.get(`${path}/${id}`, importView);
}

/** A plan that is outdated is checked again by the platform; the next look finds it checked. */
async function confirm(officer: Asker, path: string, { id, version }: ImportView): Promise<void> {
  await officer.api.send('POST', `${path}/${id}/commit`, importView, { json: { version } }).catch((error) => {
    if (!(error instanceof Refused && error.status === 409)) throw error;
  });
}
