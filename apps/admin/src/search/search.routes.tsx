import type { FoundPeople, Me } from '@konvergensi/contract';
import { type Context, Hono } from 'hono';
import type { ApiClient } from '../api/client.ts';
import { need } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { show } from '../http/show.ts';
import { districtsOfNames } from '../ui/seek-form.tsx';
import { SearchPage } from './search.page.tsx';

const SHORTEST = 2;

/** Who may see names searches by a form: a name or a NIK stands in no address. */
export const searchRoutes = new Hono<AdminEnv>()
  .get('/cari', (c) => searchPage(c, c.req.query('q') ?? '', false))
  .post('/cari', async (c) => searchPage(c, (await readForm(c)).text('q'), true));

async function searchPage(c: Context<AdminEnv>, typed: string, withPeople: boolean) {
  const { view, api } = c.var;
  const q = typed.trim().slice(0, 60);
  const isLong = q.length >= SHORTEST;
  const [me, found] = await Promise.all([need(api.me()), isLong ? need(api.search(q)) : null]);
  const people = isLong && withPeople ? await peopleNamed(api, me, q) : [];
  const month = dayIn(view.now, 'Asia/Jakarta').slice(0, 7);
  return show(c, <SearchPage view={view} me={me} q={q} found={found} people={people} month={month} />);
}

/** In every district where she may see names; the api notes each name shown on the trail. */
async function peopleNamed(api: ApiClient, me: Me, q: string): Promise<FoundPeople['people']> {
  const answers = await Promise.all(districtsOfNames(me).map((code) => api.searchPeople(code, { q })));
  return answers.flatMap((answer) => (answer.ok ? answer.data.people : []));
}
