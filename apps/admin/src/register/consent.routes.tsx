import { CONSENT_GIVERS, CONSENT_KINDS } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulidx';
import { ApiFailure, need } from '../api/outcome.ts';
import type { View } from '../format/view.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm, versionOf } from '../http/form.ts';
import type { EntryField } from './entry-form.tsx';
import { type FormSpec, registerCrumb, showForm, takeForm } from './form-page.tsx';
import { asJson } from './typed.ts';

type Where = { code: string; id: string; one: string };

export const consentRoutes = new Hono<AdminEnv>()
  .get('/desa/:code/orang/:id/izin/:one', async (c) => showForm(c, (await consentSpec(c, c.req.param())).spec))
  .post('/desa/:code/orang/:id/izin/:one', async (c) => {
    const where = c.req.param();
    const form = await readForm(c);
    const { spec, known } = await consentSpec(c, where);
    const send = (values: Parameters<typeof asJson>[1], key: string) => {
      const { 'withdrawn-on': on, 'withdrawn-by': by, ...given } = asJson(spec.fields, values);
      const json =
        known === undefined
          ? given
          : { kind: known.kind, on: known.on, by: known.by, how: known.how, withdrawn: { on, by } };
      const body = { ...json, person: where.id, version: versionOf(form) };
      return c.var.api.putConsent(where.code, form.text('one'), body as never, key);
    };
    return takeForm(c, spec, form, send, `/desa/${where.code}/orang/${where.id}?tersimpan`);
  });

async function consentSpec(c: Context<AdminEnv>, { code, id, one }: Where) {
  const { view, api } = c.var;
  const { t } = view;
  const [person, district] = await Promise.all([need(api.person(code, id)), need(api.district(code.slice(0, 5)))]);
  const known = person.consents.find((consent) => consent.id === one && consent.withdrawn === null);
  if (known === undefined && one !== 'baru')
    throw new ApiFailure({ status: 404, code: 'not-found', detail: null, errors: [], requestId: '' });
  const address = `/desa/${code}/orang/${id}`;
  const { legalBasis } = district.governance ?? {};
  const isChild =
    person.birthDate !== null && Number(person.today.slice(0, 4)) - Number(person.birthDate.slice(0, 4)) < 6;
  const basis = legalBasis && t('consent.basis', { basis: legalBasis[isChild ? 'children' : 'mothers'] });
  const spec: FormSpec = {
    code,
    title: t(known === undefined ? 'consent.of' : 'consent.withdrawOf', { name: person.name }),
    lead: known === undefined ? [basis ?? [], t('consent.lead')].flat().join(' ') : t('consent.withdrawLead'),
    crumbs: [registerCrumb(c, code), { label: person.name, href: address }],
    back: address,
    submit: t(known === undefined ? 'form.save' : 'consent.withdrawSave'),
    action: `${address}/izin/${one}`,
    fields: known === undefined ? givenQuestions(view, person.today) : withdrawnQuestions(view, person.today),
    start: {
      on: person.today,
      by: isChild ? 'mother' : 'self',
      'withdrawn-on': person.today,
      'withdrawn-by': known?.by ?? '',
    },
    hidden: { one: known?.id ?? ulid(view.now), version: known === undefined ? '' : String(known.version) },
  };
  return { spec, known };
}

const giversOf = ({ t }: View) => CONSENT_GIVERS.map((value) => ({ value, label: t(`consent.by.${value}`) }));

function givenQuestions(view: View, today: string): EntryField[] {
  const { t } = view;
  return [
    {
      name: 'kind',
      kind: 'choice',
      label: t('consent.kind'),
      required: true,
      options: CONSENT_KINDS.map((value) => ({ value, label: t(`consent.kind.${value}`) })),
    },
    {
      name: 'by',
      kind: 'select',
      label: t('consent.by'),
      hint: t('consent.byHint'),
      required: true,
      options: giversOf(view),
    },
    {
      name: 'how',
      kind: 'choice',
      label: t('consent.how'),
      required: true,
      options: (['written', 'spoken'] as const).map((value) => ({ value, label: t(`consent.how.${value}`) })),
    },
    { name: 'on', kind: 'date', label: t('consent.on'), required: true, max: today },
  ];
}

const withdrawnQuestions = (view: View, today: string): EntryField[] => [
  {
    name: 'withdrawn-by',
    kind: 'select',
    label: view.t('consent.withdrawBy'),
    required: true,
    options: giversOf(view),
  },
  { name: 'withdrawn-on', kind: 'date', label: view.t('consent.withdrawOn'), required: true, max: today },
];
