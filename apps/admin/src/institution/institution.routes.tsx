import {
  AUDIT_TEAMS,
  PAPER_FIELDS,
  type PutAudit,
  type PutAuditPaper,
  type PutTpps,
  TPPS_PARTS,
} from '@konvergensi/contract';
import type { Owner } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedYear } from '../http/asked-year.ts';
import { type Form, readForm, versionOf } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { pointedAt, refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import { linesOf } from '../meeting/meeting-form.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { AuditPage } from './audit.page.tsx';
import { PaperPage, RECOMMENDATIONS } from './paper.page.tsx';
import { TppsPage } from './tpps.page.tsx';

const TPPS = '/wilayah/:code/tpps';
const AUDIT = '/kabupaten/:code/audit';

interface Shown {
  form?: Form;
  refusal?: Refusal;
}

export const institutionRoutes = new Hono<AdminEnv>()
  .get(TPPS, (c) => tppsPage(c))
  .post(TPPS, async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const done = await api.putTpps(codeOf(c), teamOf(form));
    if (done.ok) return c.redirect(`/wilayah/${codeOf(c)}/tpps?tersimpan`, 303);
    // What is said of the members is said at the chair.
    const named = pointedAt(done.problem, (pointer) => pointer.replace(/^\/members.*$/, '/ketua'));
    return tppsPage(c, { form, refusal: refusalOf(view, named, ['decree', 'decreeOn', 'validTo', 'ketua']) });
  })
  .get(AUDIT, (c) => auditPage(c, askedYear(c)))
  .post(`${AUDIT}/:year`, async (c) => {
    const { view, api } = c.var;
    const { code, year } = c.req.param();
    const form = await readForm(c);
    const semester = form.text('semester') === '2' ? '2' : '1';
    const done = await api.putAudit({ code, year, semester }, auditOf(form, semester));
    if (done.ok) return c.redirect(`/kabupaten/${code}/audit?tahun=${year}&tersimpan`, 303);
    const named = pointedAt(done.problem, (pointer) =>
      pointer.replace(/^\/team.*$/, '/teknis').replace(/^(\/\w+)$/, `$1-${semester}`),
    );
    const fields = ['teknis', 'heldOn', 'disseminatedOn', 'conclusion'].map((name) => `${name}-${semester}`);
    return auditPage(c, year, { form, refusal: refusalOf(view, named, fields) });
  })
  .get(`${AUDIT}/:year/:semester/:id`, (c) => paperPage(c))
  .post(`${AUDIT}/:year/:semester/:id`, async (c) => {
    const { view, api } = c.var;
    const { code, year, semester, id } = c.req.param();
    const form = await readForm(c);
    const done = await api.putAuditPaper({ code, year, semester: half(semester), id }, paperOf(form));
    if (done.ok) return c.redirect(`/kabupaten/${code}/audit?tahun=${year}&tersimpan`, 303);
    const named = pointedAt(done.problem, (pointer) => pointer.replace(/^\/recommendations\/(\d+)\/(\w+)$/, '/$2-$1'));
    const fields = [
      ...PAPER_FIELDS,
      ...Array.from({ length: RECOMMENDATIONS }, (_, i) => [`what-${i}`, `dueOn-${i}`]).flat(),
    ];
    return paperPage(c, { form, refusal: refusalOf(view, named, fields) });
  });

const codeOf = (c: Context<AdminEnv>): string => c.req.param('code') ?? '';
const half = (text: string): '1' | '2' => (text === '2' ? '2' : '1');

const teamOf = (form: Form): PutTpps => ({
  decree: form.text('decree'),
  decreeOn: form.text('decreeOn'),
  validTo: form.optional('validTo') ?? null,
  members: TPPS_PARTS.flatMap((part) => linesOf(form.text(part)).map((office) => ({ part, office }))),
  version: versionOf(form),
});

const auditOf = (form: Form, semester: string): PutAudit => ({
  team: AUDIT_TEAMS.flatMap((kind) => linesOf(form.text(`${kind}-${semester}`)).map((office) => ({ kind, office }))),
  heldOn: form.optional(`heldOn-${semester}`) ?? null,
  disseminatedOn: form.optional(`disseminatedOn-${semester}`) ?? null,
  conclusion: form.text(`conclusion-${semester}`),
  version: versionOf(form),
});

const paperOf = (form: Form): PutAuditPaper => ({
  ...(Object.fromEntries(PAPER_FIELDS.map((name) => [name, form.text(name)])) as Record<
    (typeof PAPER_FIELDS)[number],
    string
  >),
  recommendations: Array.from({ length: RECOMMENDATIONS }, (_, i) => ({
    id: form.text(`id-${i}`),
    owner: form.text(`owner-${i}`) as Owner,
    what: form.text(`what-${i}`),
    dueOn: form.text(`dueOn-${i}`),
  })).filter(({ what }) => what !== ''),
  version: versionOf(form),
});

async function tppsPage(c: Context<AdminEnv>, { form, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const [place, found] = await Promise.all([placeOf(c, codeOf(c)), need(api.tpps(codeOf(c)))]);
  const page = (
    <TppsPage
      view={view}
      place={place}
      found={found}
      typed={form ?? null}
      refusal={refusal ?? null}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

async function auditPage(c: Context<AdminEnv>, year: string, { form, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const [place, found] = await Promise.all([placeOf(c, codeOf(c)), need(api.audits(codeOf(c), year))]);
  const page = (
    <AuditPage
      view={view}
      place={place}
      found={found}
      typed={form ?? null}
      refusal={refusal ?? null}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

async function paperPage(c: Context<AdminEnv>, { form, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const code = codeOf(c);
  const [year, semester, id] = [
    c.req.param('year') ?? '',
    half(c.req.param('semester') ?? ''),
    c.req.param('id') ?? '',
  ];
  const [place, found, audits] = await Promise.all([
    placeOf(c, code),
    need(api.case(code, id)),
    need(api.audits(code, year)),
  ]);
  const papers = audits.semesters.find((one) => String(one.semester) === semester)?.papers ?? [];
  const paper = papers.find((one) => one.case === id) ?? null;
  const ids = Array.from(
    { length: RECOMMENDATIONS },
    (_, i) => form?.optional(`id-${i}`) ?? paper?.recommendations[i]?.id ?? ulid(),
  );
  const page = (
    <PaperPage
      view={view}
      place={place}
      year={year}
      semester={semester}
      found={found}
      paper={paper}
      ids={ids}
      typed={form ?? null}
      refusal={refusal ?? null}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
