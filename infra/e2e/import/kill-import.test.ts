import { setTimeout as wait } from 'node:timers/promises';
import { figureAnswer, type ImportView, importView } from '@konvergensi/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { generateCsv } from '../../demo/files.ts';
import { type Api, apiOf } from '../../demo/seed/api.ts';
import { fireCrons } from '../../local/crons.ts';
import { startTestPlatform, type TestPlatform } from '../../testing/test-platform.ts';
import { KAUR, officerOfKaur } from './officer-of-kaur.ts';

const ROWS = 4_500;
const PATH = `/v1/districts/${KAUR}/imports`;
const WITHIN_MS = 60_000;

/** A platform that can be killed and started again on its data, with one officer signed in. */
class Installation {
  platform: TestPlatform;
  api: Api;
  readonly #token: string;
  #stopCrons: () => void;

  private constructor(platform: TestPlatform, token: string) {
    this.platform = platform;
    this.#token = token;
    this.#stopCrons = this.#fireCrons();
    this.api = this.#signedIn();
  }

  static async start(): Promise<Installation> {
    const platform = await startTestPlatform();
    return new Installation(platform, (await officerOfKaur(platform.url)).user.token);
  }

  async powerCut(): Promise<void> {
    this.#stopCrons();
    await this.platform.kill();
    this.platform = await startTestPlatform(this.platform.folder);
    this.#stopCrons = this.#fireCrons();
    this.api = this.#signedIn();
  }

  async remove(): Promise<void> {
    this.#stopCrons();
    await this.platform.remove();
  }

  async upload(csv: string): Promise<ImportView> {
    const form = new FormData();
    form.set('file', new File([csv], 'contoh.csv', { type: 'text/csv' }));
    return this.api.send('POST', PATH, importView, { form, key: 'upload-of-the-test' });
  }

  read = (id: string) => this.api.get(`${PATH}/${id}`, importView);

  async until(id: string, state: ImportView['state']): Promise<ImportView> {
    for (const end = Date.now() + WITHIN_MS; Date.now() < end; await wait(150)) {
      const view = await this.read(id);
      if (view.state === state) return view;
      if (view.state === 'refused' || view.state === 'failed')
        throw new Error(`${view.state} ${view.refusal?.problem}`);
    }
    throw new Error(`not ${state} within a minute`);
  }

  async confirm(id: string): Promise<void> {
    const { version } = await this.read(id);
    await this.api.send('POST', `${PATH}/${id}/commit`, importView, { json: { version } });
  }

  /** Every figure of the district, its sub-districts and villages, without when it was computed. */
  async figures(): Promise<unknown> {
    const levels = ['district', 'subdistrict', 'village'].map(async (level) => {
      const answer = await this.api.get(`/v1/figures?region=${KAUR}&level=${level}&period=2025-11`, figureAnswer);
      return answer.figures.map(({ asOf: _asOf, ...figure }) => figure);
    });
    return Promise.all(levels);
  }

  /** As `npm start` does; what a cron says while the power goes is of no interest. */
  #fireCrons = () => fireCrons(this.platform.url, () => {});

  #signedIn = () => apiOf({ url: this.platform.url, fetch }, { authorization: `Bearer ${this.#token}` });
}

describe('an import on a platform whose power is cut', () => {
  const started: Installation[] = [];
  const installation = async () => {
    const one = await Installation.start();
    started.push(one);
    return one;
  };
  afterAll(() => Promise.all(started.map((one) => one.remove())));

  it('loses nothing and doubles nothing, whether it was cut while reading or while writing', async () => {
    let csv = '';
    for await (const piece of generateCsv(ROWS, KAUR, { month: '2025-11' })) csv += piece;

    const calm = await installation();
    const { id } = await calm.upload(csv);
    const report = await calm.until(id, 'checked');
    await calm.confirm(id);
    await calm.until(id, 'done');

    const cut = await installation();
    const broken = await cut.upload(csv);
    await wait(200);
    await cut.powerCut();
    expect((await cut.until(broken.id, 'checked')).counts).toEqual(report.counts);
    await cut.confirm(broken.id);
    for (const moment of [60, 200]) {
      await wait(moment);
      await cut.powerCut();
    }
    const done = await cut.until(broken.id, 'done');

    expect(done.counts).toEqual(report.counts);
    expect(await cut.figures()).toEqual(await calm.figures());
    expect(report.counts?.rows).toBe(ROWS);
  }, 240_000);
});
