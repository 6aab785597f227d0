import { FOLLOWING, formatMonth, formatPeriod, monthOf, parseMonth, periodContaining } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { type ApiProblem, need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { pointedAt, refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import { hasLetterhead, meetingFields, sendPaper } from '../meeting/letterhead-word.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { Brief, BriefPage } from './brief.page.tsx';
import { CertaintyPage } from './certainty.page.tsx';
import { MinilokPage, MinilokReport } from './minilok.page.tsx';
import { readPlanForm, readSupportForm } from './minilok-forms.ts';
import { PlanPage } from './plan.page.tsx';
import { SupportPage } from './support.page.tsx';

const SUPPORT = '/desa/:code/pendampingan';
const PLAN = '/kabupaten/:code/pertemuan/:id/rencana';
const CASES_SHOWN = 40;

interface Shown {
  form?: Form;
  refusal?: Refusal;
}

export const minilokRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/minilok', async (c) => {
    const [place, prepared, cases] = await Promise.all([
      placeOf(c, codeOf(c)),
      preparedOf(c),
      c.var.api.cases(codeOf(c), null),
    ]);
    const page = (
      <MinilokPage
        {...prepared}
        place={place}
        region={place.region}
        cases={cases.ok ? cases.data.cases.filter(({ stage }) => stage !== 'closed').slice(0, CASES_SHOWN) : []}
        hasLetterhead={await hasLetterhead(c, place)}
      />
    );
    return show(c, page);
  })
  .get('/wilayah/:code/minilok/laporan.docx', async (c) => {
    const [{ region }, prepared] = await Promise.all([placeOf(c, codeOf(c)), preparedOf(c)]);
    const { held } = prepared;
    return sendPaper(c, {
      name: `laporan-mini-lokakarya-${region.code}-${askedMonth(c)}`,
      office: region.code,
      content: <MinilokReport {...prepared} region={region} />,
      fields:
        held === null
          ? { nomor: '', tanggal: '', tempat: '', wilayah: region.name, pimpinan: '' }
          : meetingFields(c, held),
    });
  })
  .get('/wilayah/:code/ringkas', async (c) => {
    const [place, brief] = await Promise.all([placeOf(c, codeOf(c)), briefOf(c)]);
    const letterhead = await hasLetterhead(c, place);
    return show(c, <BriefPage {...brief} region={place.region} place={place} hasLetterhead={letterhead} />);
  })
  .get('/wilayah/:code/ringkas.docx', async (c) => {
    const [{ region }, brief] = await Promise.all([placeOf(c, codeOf(c)), briefOf(c)]);
    return sendPaper(c, {
      name: `ringkasan-${region.code}-${askedMonth(c)}`,
      office: region.code,
      content: <Brief {...brief} region={region} />,
      fields: { nomor: '', tanggal: '', tempat: '', wilayah: region.name, pimpinan: '' },
    });
  })
  .get('/desa/:code/empat-pasti', async (c) => {
    const certainty = FOLLOWING.find((one) => one === c.req.query('pasti')) ?? 'dilayani';
    const asked = c.req.query('triwulan') ?? '';
    const quarter = /^\d{4}-Q[1-4]$/.test(asked) ? asked : thisQuarter(c);
    const [place, list] = await Promise.all([
      placeOf(c, codeOf(c)),
      need(c.var.api.certainty(codeOf(c), { quarter, certainty })),
    ]);
    return show(c, <CertaintyPage view={c.var.view} place={place} list={list} />);
  })
  .get(SUPPORT, (c) => supportPage(c))
  .post(SUPPORT, async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const read = readSupportForm(view, form);
    if ('wrong' in read) return supportPage(c, { form, refusal: { message: null, fields: read.wrong } });
    const month = askedMonth(c);
    const done = await api.putSupport(codeOf(c), month, read.values);
    if (done.ok) return c.redirect(`/desa/${codeOf(c)}/pendampingan?bulan=${month}&tersimpan`, 303);
    const fields = done.problem.errors.map(({ pointer }) => fieldOfCell(pointer));
    return supportPage(c, { form, refusal: refusalOf(view, cellsNamed(done.problem), fields) });
  })
  .get(PLAN, (c) => planPage(c))
  .post(PLAN, async (c) => {
    const { view, api } = c.var;
    const form = await readForm(c);
    const read = readPlanForm(view, form);
    if ('wrong' in read) return planPage(c, { form, refusal: { message: null, fields: read.wrong } });
    const meeting = await meetingOf(c);
    if (meeting === undefined) return c.notFound();
    const { id, by: _by, at: _at, region, ...rest } = meeting;
    const values = { ...rest, region: region.code, workPlan: read.values, version: Number(form.text('version')) };
    const done = await api.putMeeting(codeOf(c), id, values);
    if (done.ok) return c.redirect(`/wilayah/${region.code}/minilok?bulan=${meeting.heldOn.slice(0, 7)}`, 303);
    return planPage(c, { form, refusal: refusalOf(view, done.problem, []) });
  });

const thisQuarter = (c: Context<AdminEnv>): string =>
  formatPeriod(periodContaining('quarter', monthOf(new Date(c.var.view.now).toISOString().slice(0, 10))));

const codeOf = (c: Context<AdminEnv>): string => c.req.param('code') ?? '';

/** `/tabulation/pregnant/referred` is the cell `pregnant-referred`. */
const fieldOfCell = (pointer: string): string =>
  pointer.replace('/tabulation/', '').replace(/^\//, '').replace('/', '-');
const cellsNamed = (problem: ApiProblem) => pointedAt(problem, (pointer) => `/${fieldOfCell(pointer)}`);

/** What the page and the report share: of the month asked for, its meeting and the one before. */
async function preparedOf(c: Context<AdminEnv>) {
  const { view, api } = c.var;
  const code = codeOf(c);
  const month = askedMonth(c);
  const district = code.slice(0, 5);
  const [prepared, { meetings }, ledger] = await Promise.all([
    need(api.minilok(code, month)),
    need(api.meetings(district)),
    api.commitments(district),
  ]);
  const minilok = (of: string) =>
    meetings.find(({ kind, region, heldOn }) => kind === 'minilok' && region.code === code && heldOn.startsWith(of)) ??
    null;
  const held = minilok(month);
  const own = ledger.ok
    ? ledger.data.commitments.filter(({ villages }) => villages.some((village) => village.startsWith(`${code}.`)))
    : [];
  return {
    view,
    prepared,
    obstacles: own.filter(({ state, meeting }) => state === 'open' && meeting?.id !== held?.id),
    held,
    before: minilok(formatMonth((parseMonth(month) ?? 1) - 1)),
    agreed: held === null ? [] : own.filter(({ meeting }) => meeting?.id === held.id),
  };
}

/** What a brief of the month says. */
async function briefOf(c: Context<AdminEnv>) {
  const { view, api } = c.var;
  const code = codeOf(c);
  const [prepared, ledger, cases] = await Promise.all([
    need(api.minilok(code, askedMonth(c))),
    api.commitments(code.slice(0, 5)),
    api.cases(code, null),
  ]);
  const open = ledger.ok
    ? ledger.data.commitments.filter(
        ({ state, villages }) =>
          state === 'open' && (villages.length === 0 || villages.some((village) => village.startsWith(`${code}.`))),
      )
    : [];
  return { view, prepared, open, cases: cases.ok ? cases.data : null };
}

/** The month in the address, else this one. */
function askedMonth(c: Context<AdminEnv>): string {
  const asked = c.req.query('bulan') ?? '';
  if (parseMonth(asked) !== null) return asked;
  return formatMonth(monthOf(new Date(c.var.view.now).toISOString().slice(0, 10)));
}

async function meetingOf(c: Context<AdminEnv>) {
  const { meetings } = await need(c.var.api.meetings(codeOf(c)));
  return meetings.find(({ id }) => id === c.req.param('id'));
}

async function planPage(c: Context<AdminEnv>, { form, refusal }: Shown = {}) {
  const [place, meeting] = await Promise.all([placeOf(c, codeOf(c)), meetingOf(c)]);
  if (meeting === undefined) return c.notFound();
  const page = (
    <PlanPage view={c.var.view} place={place} meeting={meeting} typed={form ?? null} refusal={refusal ?? null} />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}

async function supportPage(c: Context<AdminEnv>, { form, refusal }: Shown = {}) {
  const { view, api } = c.var;
  const code = codeOf(c);
  const month = askedMonth(c);
  const [place, prepared] = await Promise.all([placeOf(c, code), need(api.minilok(code.slice(0, 8), month))]);
  const village = prepared.villages.find(({ region }) => region.code === code);
  if (village === undefined) return c.notFound();
  const notice = savedNotice(c);
  const page = (
    <SupportPage
      view={view}
      place={place}
      month={month}
      village={village}
      typed={form ?? null}
      refusal={refusal ?? null}
      notice={notice}
    />
  );
  return show(c, page, refusal === undefined ? 200 : 422);
}
