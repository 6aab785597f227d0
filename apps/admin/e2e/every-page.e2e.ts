import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../../infra/testing/browser.ts';
import { addressOf } from './pages/address.ts';
import { FILES, PAGES } from './pages/examples.ts';
import { type Looked, lookAtAll } from './pages/look.ts';
import { type Stage, setStage } from './stage/set-stage.ts';

/** Every address of the app as somebody who may see it; pages.test.ts asks that none is left out. */
const url = inject('url');
const TABS = 3;
const PATIENCE_MS = 900_000;

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  [browser, stage] = await Promise.all([openBrowser(), setStage(url)]);
}, PATIENCE_MS);
afterAll(() => browser?.close());

it(
  'opens every page at 320 px and on an office screen: nothing for axe to find, nothing too wide or too heavy',
  async () => {
    const looked: Looked[] = Object.entries(PAGES).flatMap(([route, examples]) =>
      examples.map((example) => ({
        path: addressOf(route, example, stage),
        cookie: example[0] === null ? null : stage.cast.as(example[0]).cookie,
      })),
    );
    expect(await lookAtAll(browser, url, looked, TABS)).toEqual([]);
  },
  PATIENCE_MS,
);

it('answers every other address with a file to keep, what a script asked for, or the way to a page', async () => {
  for (const [route, example] of Object.entries(FILES)) {
    const headers = example[0] === null ? {} : { cookie: stage.cast.as(example[0]).cookie };
    const path = addressOf(route, example, stage);
    const answer = await fetch(url + path, { headers, redirect: 'manual' });
    await answer.arrayBuffer();
    const said = (name: string) => answer.headers.get(name) ?? '';
    const isFile =
      answer.status === 200 && (/^attachment/.test(said('content-disposition')) || /json/.test(said('content-type')));
    expect([path, answer.status, isFile || [302, 303].includes(answer.status)]).toEqual([path, answer.status, true]);
  }
});
