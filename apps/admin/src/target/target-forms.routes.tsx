import type { TargetFormPage as Found, PutTargetForms, StepTargetForms } from '@konvergensi/contract';
import { TARGET_FORM_GROUPS, TARGET_FORM_SOURCES } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import type { View } from '../format/view.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { askedYear } from '../http/asked-year.ts';
import { type Form, readForm } from '../http/form.ts';
import { placeOf } from '../http/place.ts';
import { pointedAt, refusalOf } from '../http/refusal.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import type { FieldErrors } from '../ui/field.tsx';
import { TargetFormsPage } from './target-forms.page.tsx';

const PAGE = '/wilayah/:code/data-sasaran';

export const targetFormRoutes = new Hono<AdminEnv>()
  .get(PAGE, (c) => page(c, null, null))
  .post(PAGE, async (c) => {
    const form = await readForm(c);
    const refusal = await (form.text('step') === '' ? save(c, form) : decide(c, form));
    if (refusal !== null) return page(c, refusal, form);
    return c.redirect(`/wilayah/${c.req.param('code')}/data-sasaran?tahun=${askedYear(c)}&tersimpan`, 303);
  });

const sourceOf = (form: Form) => TARGET_FORM_SOURCES.find((one) => one === form.text('source')) ?? 'kecamatan';

async function save(c: Context<AdminEnv>, form: Form): Promise<Refusal | null> {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const found = await need(api.targetForms(code, askedYear(c)));
  const read = readGrid(view, form, found);
  if ('wrong' in read) return { message: null, fields: read.wrong };
  if (read.values.entries.length === 0) return { message: view.t('uform.nothing'), fields: {} };
  const done = await api.putTargetForms(code, askedYear(c), read.values);
  if (done.ok) return null;
  const named = pointedAt(done.problem, (pointer) => {
    const [, i = '', group = ''] = /^\/entries\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
    return i === '' ? pointer : `/${group}-${read.values.entries[Number(i)]?.village ?? ''}`;
  });
  return refusalOf(
    view,
    named,
    named.errors.map(({ pointer }) => pointer.slice(1)),
  );
}

/** Rows that were filled; one filled in part says what lacks. */
function readGrid({ t }: View, form: Form, found: Found): { values: PutTargetForms } | { wrong: FieldErrors } {
  const wrong: Record<string, string> = {};
  const entries = found.villages.flatMap(({ region }): PutTargetForms['entries'] => {
    const texts = TARGET_FORM_GROUPS.map((group) => form.text(`${group}-${region.code}`).replaceAll('.', ''));
    if (texts.every((text) => text === '')) return [];
    for (const [i, group] of TARGET_FORM_GROUPS.entries())
      if (!/^\d{1,5}$/.test(texts[i] ?? '')) wrong[`${group}-${region.code}`] = t('minilok.wholeWrong');
    const [pregnant = 0, underTwo = 0, underFive = 0] = texts.map(Number);
    const version = Number(form.text(`version-${region.code}`));
    return [{ village: region.code, pregnant, underTwo, underFive, version }];
  });
  return Object.keys(wrong).length > 0 ? { wrong } : { values: { source: sourceOf(form), entries } };
}

async function decide(c: Context<AdminEnv>, form: Form): Promise<Refusal | null> {
  const { view, api } = c.var;
  const villages = form.all('villages').map((one) => {
    const [village = '', version = '0'] = one.split('@');
    return { village, version: Number(version) };
  });
  if (villages.length === 0) return { message: view.t('uform.noVillage'), fields: {} };
  const step: StepTargetForms['step'] = form.text('step') === 'return' ? 'return' : 'verify';
  const json = { source: sourceOf(form), step, note: form.text('note'), villages };
  const done = await api.stepTargetForms(c.req.param('code') ?? '', askedYear(c), json);
  return done.ok ? null : refusalOf(view, done.problem, ['note']);
}

async function page(c: Context<AdminEnv>, refusal: Refusal | null, typed: Form | null) {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [place, found] = await Promise.all([placeOf(c, code), need(api.targetForms(code, askedYear(c)))]);
  return show(
    c,
    <TargetFormsPage view={view} place={place} found={found} typed={typed} refusal={refusal} notice={savedNotice(c)} />,
    refusal === null ? 200 : 422,
  );
}
