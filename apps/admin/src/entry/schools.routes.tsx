import { type Context, Hono } from 'hono';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { readSchoolLines, type SchoolLines } from './school-lines.ts';
import { SchoolsPage } from './schools.page.tsx';

interface Again {
  lines: string;
  wrong: SchoolLines['wrong'];
  refusal: Refusal;
}

/** Every line is checked before anything is sent: one that is wrong keeps all of them back. */
export const schoolRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/sekolah', (c) => schoolsPage(c, null))
  .post('/kabupaten/:code/sekolah', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const lines = (await readForm(c)).text('lines');
    const { schools, wrong } = readSchoolLines(lines);
    if (wrong.length > 0 || schools.length === 0) {
      const message = view.t(schools.length === 0 && wrong.length === 0 ? 'school.none' : 'school.notSaved');
      return schoolsPage(c, { lines, wrong, refusal: { message, fields: { lines: message } } });
    }
    const done = await api.putSchools(code, { schools });
    if (done.ok) return c.redirect(`/kabupaten/${code}/sekolah?tersimpan=${schools.length}`, 303);
    const isUnknown = done.problem.code === 'not-found';
    const refusal = refusalOf(view, done.problem, ['lines']);
    return schoolsPage(c, {
      lines,
      wrong: [],
      refusal: isUnknown ? { ...refusal, message: view.t('school.unknownVillage') } : refusal,
    });
  });

async function schoolsPage(c: Context<AdminEnv>, again: Again | null) {
  const { view } = c.var;
  const place = await placeOf(c, c.req.param('code') ?? '');
  const n = Number(c.req.query('tersimpan') ?? '0');
  const notice = again === null && n > 0 ? view.t('school.saved', { n }) : null;
  const { lines, wrong, refusal } = again ?? { lines: '', wrong: [], refusal: null };
  const page = <SchoolsPage view={view} place={place} lines={lines} wrong={wrong} refusal={refusal} notice={notice} />;
  return show(c, page, again === null ? 200 : 422);
}
