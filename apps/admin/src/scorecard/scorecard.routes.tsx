import { SERVICE_CODES, zoneOfCode } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { CellPage } from './cell.page.tsx';
import { DistrictScorecardPage } from './district.page.tsx';
import { FUND_FIELDS } from './funds.tsx';
import { RulesPage } from './rules.page.tsx';
import { ScorecardPage } from './scorecard.page.tsx';

const LISTS = ['mothers', 'children', 'paud'] as const;

export const scorecardRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/rapor', (c) => scorecardPage(c, c.req.param('code')))
  .post('/desa/:code/rapor/dana', async (c) => {
    const code = c.req.param('code');
    const period = periodAsked(c) ?? today(c, code).slice(0, 4);
    const rows = fundRows(await readForm(c));
    const refuse = (refusal: Refusal) => scorecardPage(c, code, refusal);
    if (rows === null) return refuse({ message: c.var.view.t('score.fundWrong'), fields: {} });
    const done = await c.var.api.putFund(code, period.slice(0, 4), { rows });
    if (!done.ok) return refuse(refusalOf(c.var.view, done.problem, []));
    return c.redirect(`/desa/${code}/rapor?periode=${period}&dana`, 303);
  })
  .get('/desa/:code/rapor/sel', async (c) => {
    const code = c.req.param('code');
    const text = (name: string) => c.req.query(name) ?? '';
    const query = {
      period: text('periode'),
      row: text('baris'),
      list: LISTS.find((list) => list === text('daftar')) ?? ('mothers' as const),
      service: SERVICE_CODES.find((service) => service === text('layanan')) ?? ('water' as const),
      ...(text('aturan') === '' ? {} : { rules: text('aturan') }),
    };
    const [place, cell] = await Promise.all([placeOf(c, code), need(c.var.api.scorecardCell(code, query))]);
    return show(c, <CellPage view={c.var.view} place={place} cell={cell} />);
  })
  .get('/wilayah/:code/rapor', async (c) => {
    const code = c.req.param('code');
    const [place, card] = await Promise.all([
      placeOf(c, code),
      need(c.var.api.districtScorecard(code, periodAsked(c))),
    ]);
    return show(c, <DistrictScorecardPage view={c.var.view} place={place} card={card} today={today(c, code)} />);
  })
  .get('/kabupaten/:code/aturan-rapor', (c) => rulesPage(c, c.req.param('code')))
  .post('/kabupaten/:code/aturan-rapor/:rules', async (c) => {
    const { code, rules } = c.req.param();
    const form = await readForm(c);
    const count = (name: string) => (/^[123]$/.test(form.text(name)) ? Number(form.text(name)) : null);
    const signed = { name: form.text('name'), on: form.text('on'), note: form.text('note') };
    const done = await c.var.api.putScorecardRules(code, rules, {
      lengthInCampaigns: form.has('lengthInCampaigns'),
      visitsMothers: count('visitsMothers'),
      visitsChildren: count('visitsChildren'),
      signed: signed.name === '' && signed.on === '' ? null : signed,
    });
    if (!done.ok) return rulesPage(c, code, refusalOf(c.var.view, done.problem, []));
    return c.redirect(`/kabupaten/${code}/aturan-rapor?disimpan`, 303);
  });

const today = (c: Context<AdminEnv>, code: string): string => dayIn(c.var.view.now, zoneOfCode(code));

function periodAsked(c: Context<AdminEnv>): string | null {
  const asked = c.req.query('periode') ?? '';
  return /^[12]\d{3}(-Q[1-4])?$/.test(asked) ? asked : null;
}

async function scorecardPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const [period, posyandu, rules] = [periodAsked(c), c.req.query('posyandu') ?? '', c.req.query('aturan') ?? ''];
  const query = {
    ...(period === null ? {} : { period }),
    ...(posyandu === '' ? {} : { posyandu }),
    ...(rules === '' ? {} : { rules }),
  };
  const [place, card] = await Promise.all([placeOf(c, code), need(api.scorecard(code, query))]);
  const page = (
    <ScorecardPage
      view={view}
      place={place}
      card={card}
      today={today(c, code)}
      board={c.req.query('papan') !== undefined}
      refusal={refusal}
      notice={c.req.query('dana') === undefined ? null : view.t('score.fundSaved')}
    />
  );
  return show(c, page, refusal === null ? 200 : 422);
}

async function rulesPage(c: Context<AdminEnv>, code: string, refusal: Refusal | null = null) {
  const { view, api } = c.var;
  const [place, list] = await Promise.all([placeOf(c, code), need(api.scorecardRules(code))]);
  const notice = c.req.query('disimpan') === undefined ? null : view.t('score.signed');
  const page = (
    <RulesPage view={view} place={place} list={list} today={today(c, code)} refusal={refusal} notice={notice} />
  );
  return show(c, page, refusal === null ? 200 : 422);
}

/** Whole rupiah; a field left empty altogether is not sent. Null: something is no amount. */
function fundRows(form: Form) {
  const amount = (name: string): number | null => {
    const text = form.text(name).replace(/[.\s]/g, '');
    return text === '' ? null : /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  };
  const rows = FUND_FIELDS.flatMap((field) => {
    const [total, stunting, realised] = ['total', 'stunting', 'realised'].map((part) => amount(`${field}-${part}`)) as [
      number | null,
      number | null,
      number | null,
    ];
    return total === null && stunting === null ? [] : [{ field, total: total ?? 0, stunting: stunting ?? 0, realised }];
  });
  const wrong = rows.some(
    ({ total, stunting, realised }) => [total, stunting, realised ?? 0].some(Number.isNaN) || stunting > total,
  );
  return wrong || rows.length === 0 ? null : rows;
}
