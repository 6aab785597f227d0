import { zoneOfCode } from '@konvergensi/domain';
import type { Context } from 'hono';
import type { Outcome } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import type { Form } from '../http/form.ts';
import { type Place, placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { type Element, show } from '../http/show.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { EntryForm, type EntryFormProps, type Values } from './entry-form.tsx';
import { typed, unreadable } from './typed.ts';

/** One form of the register: its questions and where it goes; `start` is what stands there before anyone types. */
export interface FormSpec extends Pick<EntryFormProps, 'title' | 'crumbs' | 'action' | 'back' | 'fields' | 'submit'> {
  code: string;
  start: Values;
  hidden: Values;
  lead?: string;
  children?: (values: Values, refusal: Refusal | null) => Element;
}

export const todayOf = (c: Context<AdminEnv>, code: string): string => dayIn(c.var.view.now, zoneOfCode(code));

export const registerCrumb = (c: Context<AdminEnv>, code: string) => ({
  label: c.var.view.t('reg.crumb'),
  href: `/desa/${code}/register`,
});

/** The form, empty or as it was typed with what was wrong. */
export async function showForm(
  c: Context<AdminEnv>,
  spec: FormSpec,
  again?: { values: Values; refusal: Refusal; key: string },
) {
  const place: Place = await placeOf(c, spec.code);
  const { code: _code, start, children, ...props } = spec;
  const values = again?.values ?? start;
  const refusal = again?.refusal ?? null;
  const page = (
    <EntryForm
      view={c.var.view}
      place={place}
      {...props}
      values={values}
      saveKey={again?.key ?? crypto.randomUUID()}
      refusal={refusal}
    >
      {children?.(values, refusal)}
    </EntryForm>
  );
  return show(c, page, again === undefined ? 200 : 422);
}

/** Takes the form: what cannot be read is said at once, what the api refuses at its field; then on to `to`. */
export async function takeForm<T>(
  c: Context<AdminEnv>,
  spec: FormSpec,
  form: Form,
  send: (values: Values, key: string) => Promise<Outcome<T>>,
  to: string,
) {
  const { view } = c.var;
  const key = form.text('kunci');
  const values = typed(form, spec.fields);
  const wrong = unreadable(view, spec.fields, values);
  if (Object.keys(wrong).length > 0)
    return showForm(c, spec, { values, refusal: { message: null, fields: wrong }, key });
  const sent = await send(values, key);
  if (sent.ok) return c.redirect(to, 303);
  const names = spec.fields.map(({ name }) => name);
  return showForm(c, spec, { values, refusal: refusalOf(view, sent.problem, names), key: crypto.randomUUID() });
}
