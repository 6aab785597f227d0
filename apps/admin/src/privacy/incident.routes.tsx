import type { IncidentView } from '@konvergensi/contract';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { missingPage } from '../http/failure.tsx';
import { readForm, versionOf } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { INCIDENT_WORDS, IncidentLetter, IncidentsPage, type Typed } from './incident.page.tsx';

const FIELDS = [...INCIDENT_WORDS, 'happenedOn', 'people', 'toldOn', 'closedOn'] as const;

export const incidentRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/insiden', (c) => listPage(c, null, null))
  .get('/kabupaten/:code/insiden/:id/surat', async (c) => {
    const { view, api } = c.var;
    const { code, id } = c.req.param();
    const [place, { controller, incidents }] = await Promise.all([placeOf(c, code), need(api.incidents(code))]);
    const incident = incidents.find((one) => one.id === id);
    if (incident === undefined) return missingPage(c);
    return show(c, <IncidentLetter view={view} place={place} controller={controller} incident={incident} />);
  })
  .post('/kabupaten/:code/insiden', async (c) => {
    const { view, api } = c.var;
    const code = c.req.param('code');
    const form = await readForm(c);
    const text = (name: string) => form.text(name);
    const sent = await api.putIncident(code, text('id'), {
      ...Object.fromEntries(INCIDENT_WORDS.map((name) => [name, text(name)])),
      happenedOn: text('happenedOn'),
      people: /^\d+$/.test(text('people')) ? Number(text('people')) : null,
      toldOn: text('toldOn') || null,
      closedOn: text('closedOn') || null,
      version: versionOf(form),
    } as never);
    if (sent.ok) return c.redirect(`/kabupaten/${code}/insiden?tersimpan`, 303);
    const typed = Object.fromEntries([...FIELDS, 'id', 'version'].map((name) => [name, text(name)]));
    return listPage(c, typed, refusalOf(view, sent.problem, FIELDS));
  });

async function listPage(c: Context<AdminEnv>, typed: Typed | null, refusal: Refusal | null) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, list] = await Promise.all([placeOf(c, code), need(api.incidents(code))]);
  const known = list.incidents.find(({ id }) => id === c.req.query('perbaiki'));
  const notice = c.req.query('tersimpan') === undefined ? null : view.t('form.saved');
  const page = (
    <IncidentsPage
      view={view}
      place={place}
      list={list}
      typed={typed ?? (known === undefined ? {} : typedOf(known))}
      id={typed?.['id'] || known?.id || ulid(view.now)}
      refusal={refusal}
      notice={notice}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}

const typedOf = (incident: IncidentView): Typed =>
  Object.fromEntries([...FIELDS, 'version' as const].map((name) => [name, String(incident[name] ?? '')]));
