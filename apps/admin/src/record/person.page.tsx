import type { PersonServices } from '@konvergensi/contract';
import { SERVICE_NAMES, type ServiceCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { Notice } from '../ui/notice.tsx';
import { DueItems } from './due.page.tsx';
import { YearTable } from './person-services.tsx';

export interface PersonProps {
  view: View;
  place: Place;
  services: PersonServices;
  /** As typed, when the form comes back: `layanan-water` → sign. */
  typed: Readonly<Record<string, string>>;
  today: string;
  saveKey: string;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** One person's services in a month: what is due and received, a reason where a person decides against the rule. */
export function PersonPage(props: PersonProps) {
  const { view, place, services, refusal = null, notice = null } = props;
  const { t, dates } = view;
  const { code } = place.region;
  const person = services.people[0]!;
  const title = t('record.person', { name: person.name });
  const back = `/desa/${code}/bulan?bulan=${services.month}`;
  const writes = place.may('record.write') && services.state !== 'locked';
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('record.tab.bulan'), href: back }, { label: person.name }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">
        {services.people.map(({ list }) => t(`record.list.${list}`)).join(' · ')} · {dates.month(services.month)}
      </p>
      {services.state === 'locked' ? <Note tone="warn">{t('record.locked')}</Note> : null}
      <DueItems view={view} items={services.items} />
      {writes ? <MonthForm {...props} /> : null}
      <h2>{t('record.year')}</h2>
      <YearTable view={view} services={services} all />
      {writes && services.mine ? (
        <form method="post" action={`/desa/${code}/layanan/${person.person}/batal?bulan=${services.month}`}>
          <button class="plain" type="submit">
            {t('record.undo')}
          </button>
        </form>
      ) : null}
      {writes ? <OpeningForm {...props} /> : null}
    </PlaceFrame>
  );
}

type Service = PersonServices['services'][number];

function MonthForm({ view, place, services, typed, saveKey, refusal }: PersonProps) {
  const { t, language } = view;
  const person = services.people[0]!;
  const action = `/desa/${place.region.code}/layanan/${person.person}?bulan=${services.month}`;
  const options = (service: Service) =>
    [
      { value: '', label: t('record.sign.blank') },
      { value: 'v', label: t('record.sign.v') },
      { value: 'x', label: t('record.sign.x') },
      { value: '-', label: t('record.sign.dash') },
      ...(/[2-9]/.test(nowOf(service))
        ? [{ value: nowOf(service), label: `${t('record.sign.v')} ${nowOf(service)}×` }]
        : ['2', '3', '4'].map((n) => ({ value: n, label: `${t('record.sign.v')} ${n}×` }))),
    ] as const;
  return (
    <form class="card" method="post" action={action} novalidate>
      <input type="hidden" name="kunci" value={saveKey} />
      <input type="hidden" name="version" value={services.version ?? ''} />
      {services.services.map((service) => (
        <div class="inline">
          <Select
            name={`layanan-${service.service}`}
            label={SERVICE_NAMES[service.service][language]}
            options={options(service)}
            value={typed[`layanan-${service.service}`] ?? nowOf(service)}
            hint={service.due || service.why === null ? undefined : whyWords(view, service.why)}
            errors={refusal?.fields}
          />
          <ReasonField
            view={view}
            service={service}
            typed={typed}
            wrong={refusal?.fields[`layanan-${service.service}`] !== undefined}
          />
        </div>
      ))}
      <button type="submit">{t('record.fillSave')}</button>
    </form>
  );
}

/** Asked for only where it may be needed: there is one already, or the form came back for want of it. */
function ReasonField({
  view: { t },
  service,
  typed,
  wrong,
}: {
  view: View;
  service: Service;
  typed: PersonProps['typed'];
  wrong: boolean;
}) {
  const name = `alasan-${service.service}`;
  const value = typed[name] ?? service.reason ?? '';
  return value === '' && !wrong ? null : (
    <Field name={name} label={t('record.reason')} value={value} required={false} />
  );
}

const nowOf = ({ signs }: Service): string => signs.at(-1) ?? '';

const WHY = ['phase', 'too-young', 'too-old', 'not-this-month', 'not-at-risk', 'risk-unknown'] as const;
function whyWords({ t }: View, why: string): string | undefined {
  const known = WHY.find((each) => each === why);
  return known === undefined ? undefined : t(`record.why.${known}`);
}

const COUNTED: readonly ServiceCode[] = [
  'weighing',
  'counselling',
  'antenatal',
  'iron-tablets',
  'immunisation',
  'measles',
];

function OpeningForm({ view, place, services, today, refusal }: PersonProps) {
  const { t, dates, language } = view;
  const errors = refusal?.fields ?? {};
  const options = COUNTED.filter((code) => services.services.some(({ service }) => service === code)).map((value) => ({
    value,
    label: SERVICE_NAMES[value][language],
  }));
  if (options.length === 0) return null;
  return (
    <details class="card">
      <summary>{t('record.opening')}</summary>
      <p class="small">{t('record.openingLead')}</p>
      {services.openings.map(({ service, count, on }) => (
        <p>{t('record.openingLine', { service: SERVICE_NAMES[service][language], n: count, date: dates.day(on) })}</p>
      ))}
      <form
        method="post"
        action={`/desa/${place.region.code}/layanan/${services.people[0]!.person}/saldo?bulan=${services.month}`}
      >
        <Select name="service" label={t('record.fillServices')} options={options} value={options[0]!.value} />
        <Field name="count" label={t('record.count')} inputmode="numeric" short errors={errors} />
        <Field name="on" label={t('record.on')} type="date" short max={today} errors={errors} />
        <button type="submit">{t('record.fillSave')}</button>
      </form>
    </details>
  );
}
