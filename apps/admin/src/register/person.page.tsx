import type { PersonServices, PersonView } from '@konvergensi/contract';
import { ageWords } from '../child/child-table.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { worthOf } from '../privacy/nik.page.tsx';
import { ServicesOfPerson } from '../record/person-services.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Notice } from '../ui/notice.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { Consents } from './consents.tsx';
import { PersonPregnancies } from './person-pregnancies.tsx';
import { Closed, Stays } from './person-stays.tsx';
import { PregnancyNext, PregnancyNow } from './pregnancy-now.tsx';

export interface PersonProps {
  view: View;
  place: Place;
  person: PersonView;
  services?: PersonServices | null;
  notice?: string | null;
}

export const openPregnancy = (person: PersonView) =>
  person.left === null ? person.pregnancies.find(({ end }) => end === null) : undefined;

/** One person: who, where, of whom, and what can be recorded; a closed row says why. */
export function PersonPage({ view, place, person, services = null, notice = null }: PersonProps) {
  const { t } = view;
  const { code } = place.region;
  const open = openPregnancy(person);
  const now = open === undefined ? null : { view, one: open, today: person.today, services };
  return (
    <PlaceFrame
      view={view}
      title={person.name}
      place={place}
      crumbs={[{ label: t('reg.crumb'), href: `/desa/${code}/register` }, { label: person.name }]}
    >
      <Notice>{notice}</Notice>
      <p class="kicker">{t(`sex.${person.sex}`)}</p>
      <h1>{person.name}</h1>
      {now === null ? null : (
        <PregnancyNext
          {...now}
          here={`/desa/${code}/orang/${person.id}`}
          tellEnd={place.may('register.write') ? `/desa/${code}/orang/${person.id}/hamil/${now.one.id}/akhir` : null}
        />
      )}
      <Closed view={view} place={place} person={person} />
      {now === null ? null : (
        <>
          <h2>{t('reg.openedPregnancy')}</h2>
          <PregnancyNow {...now} />
        </>
      )}
      {services === null ? null : <ServicesOfPerson view={view} place={place} services={services} />}
      <h2>{t('reg.whoShe')}</h2>
      <SummaryList rows={summaryOf(view, code, person, place.may('person.nik'))} />
      <p class="no-print">
        {isSmallChild(person) ? <a href={`/desa/${code}/anak/${person.id}`}>{t('reg.growth')}</a> : null}{' '}
      </p>
      {place.may('subject.request') ? (
        <p class="no-print">
          <a href={`/desa/${code}/orang/${person.id}/permintaan`}>{t('ask.go')}</a>
        </p>
      ) : null}
      <Actions view={view} place={place} person={person} />
      <PersonPregnancies view={view} place={place} person={person} />
      <Relatives view={view} code={code} person={person} />
      <Consents view={view} place={place} person={person} />
      <Measurements view={view} person={person} />
      <Stays view={view} person={person} />
    </PlaceFrame>
  );
}

function NikLine({ view: { t }, code, person, open }: { view: View; code: string; person: PersonView; open: boolean }) {
  return (
    <>
      ••••{person.nik.last4} {person.nik.status === 'valid' ? null : <>({t(worthOf(person.nik.status))}) </>}
      {open ? (
        <a class="no-print" href={`/desa/${code}/orang/${person.id}/nik`}>
          {t('nik.open')}
        </a>
      ) : null}
    </>
  );
}

function summaryOf(view: View, code: string, person: PersonView, mayOpen: boolean) {
  const { t, dates, numbers } = view;
  const dash = t('value.dash');
  const birth = person.birthDate;
  const rows: [string, ReturnType<typeof String> | object][] = [
    [
      t('child.born'),
      birth === null
        ? t('reg.birthDateKind.unknown')
        : `${dates.day(birth)} · ${ageWords(view, birth, person.today)}${person.birthDateKind === 'estimated' ? ` · ${t('reg.birthDateKind.estimated')}` : ''}`,
    ],
    [
      t('reg.nik'),
      person.nik.last4 === null ? dash : <NikLine view={view} code={code} person={person} open={mayOpen} />,
    ],
    [t('child.parents'), person.parents === '' ? dash : person.parents],
    [t('reg.posyandu'), person.posyandu?.name ?? dash],
    [t('reg.rtRw'), [person.rt, person.rw].filter((part) => part !== null).join(' / ') || dash],
  ];
  const more: [string, string | null][] = [
    [t('reg.address'), person.address],
    [t('reg.guardian'), person.guardian],
    [t('reg.kia'), person.kiaNumber],
    [t('reg.phone'), person.phone],
    [t('reg.birthWeight'), person.birthWeightKg === null ? null : numbers.score(person.birthWeightKg)],
    [t('reg.birthLength'), person.birthLengthCm === null ? null : numbers.decimal(person.birthLengthCm)],
  ];
  const house = person.household;
  return [
    ...rows.map(([term, value]) => [term, value as string] as const),
    ...more.flatMap(([term, value]) => (value === null ? [] : [[term, value] as const])),
    ...(house === null
      ? []
      : [[t('reg.house'), <a href={`/desa/${code}/rumah/${house}`}>{t('reg.openHouse')}</a>] as const]),
  ];
}

function Actions({ view: { t }, place, person }: Omit<PersonProps, 'notice' | 'services'>) {
  if (!place.may('register.write') || person.left !== null) return null;
  const base = `/desa/${place.region.code}/orang/${person.id}`;
  const grown =
    person.birthDate === null || Number(person.today.slice(0, 4)) - Number(person.birthDate.slice(0, 4)) > 9;
  const open = person.pregnancies.some(({ end }) => end === null);
  return (
    <p class="no-print">
      <a class="button" href={`${base}/ubah`}>
        {t('reg.correct')}
      </a>
      {grown && person.sex === 'P' && !open ? (
        <a class="button plain" href={`${base}/hamil/baru`}>
          {t('reg.openPregnancy')}
        </a>
      ) : null}
      {grown && person.catin.every(({ end }) => end !== null) ? (
        <a class="button plain" href={`${base}/catin/baru`}>
          {t('reg.addCatin')}
        </a>
      ) : null}
      <a class="button plain" href={`${base}/keluar`}>
        {t('reg.leave')}
      </a>
      {place.may('person.list') ? (
        <a class="button plain" href={`${base}/pindah`}>
          {t('transfer.send')}
        </a>
      ) : null}
    </p>
  );
}

function Relatives({ view, code, person }: { view: View; code: string; person: PersonView }) {
  const { t, dates } = view;
  const rows = [
    ...(person.mother === null ? [] : [{ ...person.mother, as: t('reg.mother') }]),
    ...person.children.map((child) => ({ ...child, as: t('reg.child') })),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{t('reg.relatives')}</h2>
      <DataTable
        label={t('reg.relatives')}
        rows={rows}
        columns={[
          { label: t('reg.name'), cell: ({ id, name }) => <a href={`/desa/${code}/orang/${id}`}>{name}</a> },
          { label: t('reg.relation'), cell: ({ as }) => as },
          { label: t('child.born'), cell: ({ birthDate }) => dates.day(birthDate) },
        ]}
      />
    </>
  );
}

function Measurements({ view: { t, dates, numbers }, person }: { view: View; person: PersonView }) {
  if (person.measurements.length === 0) return null;
  const number = (value: number | null) => (value === null ? t('value.dash') : numbers.decimal(value));
  return (
    <>
      <h2>{t('reg.measurements')}</h2>
      <DataTable
        label={t('reg.measurements')}
        rows={person.measurements}
        columns={[
          { label: t('child.date'), cell: ({ date }) => dates.day(date) },
          { label: t('child.weight'), number: true, cell: ({ weightKg }) => number(weightKg) },
          { label: t('child.length'), number: true, cell: ({ lengthCm }) => number(lengthCm) },
        ]}
      />
    </>
  );
}

const isSmallChild = ({ birthDate, today }: PersonView): boolean =>
  birthDate !== null && Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) <= 6;
