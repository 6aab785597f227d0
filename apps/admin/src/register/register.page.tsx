import type { VillageRegisterView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { FilterForm } from '../ui/filter-form.tsx';
import { Note } from '../ui/note.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { EntryRows } from './register-rows.tsx';

export interface Filters {
  jenis: string;
  posyandu: string;
  dusun: string;
  rt: string;
}

export interface RegisterProps {
  view: View;
  place: Place;
  register: VillageRegisterView;
  filters: Filters;
  today: string;
  notice?: string | null;
}

/** Who is a target of which kind in a month, what waits for a person, and the way to each person and house. */
export function RegisterPage({ view, place, register, filters, today, notice = null }: RegisterProps) {
  const { t, dates, numbers } = view;
  const { code, name } = place.region;
  const title = t('reg.title', { name });
  const base = `/desa/${code}`;
  const address = (jenis: string) => `${base}/register?bulan=${register.month}&jenis=${jenis}`;
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('reg.crumb') }]}>
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('reg.lead')}</p>
      <SearchForm view={view} code={code} />
      <Waiting view={view} place={place} register={register} />
      <Tabs
        label={t('reg.kinds')}
        tabs={register.kinds.map(({ kind, people }) => ({
          label: t(`reg.kind.${kind}`),
          href: address(kind),
          current: kind === filters.jenis,
          count: numbers.whole(people),
        }))}
      />
      <Filters view={view} code={code} register={register} filters={filters} today={today} />
      {register.entries.length === 0 ? (
        <Empty title={t('reg.none', { month: dates.month(register.month) })} />
      ) : (
        <EntryRows view={view} code={code} entries={register.entries} today={today} />
      )}
      {place.may('export.people') ? (
        <p class="no-print">
          <a href={`/wilayah/${code}/orang/ambil`}>{t('take.go')}</a>{' '}
          {place.may('subject.request') ? (
            <a href={`/kabupaten/${code.slice(0, 5)}/permintaan`}>{t('ask.go')}</a>
          ) : null}
        </p>
      ) : null}
      {place.may('register.write') ? (
        <p class="no-print">
          <a class="button" href={`${base}/orang/baru`}>
            {t('reg.addPerson')}
          </a>
          <a class="button plain" href={`${base}/rumah/baru`}>
            {t('reg.addHouse')}
          </a>
          {place.may('person.list') ? (
            <>
              <a class="button plain" href={`${base}/keadaan`}>
                {t('reg.sheet')}
              </a>
              <a class="button plain" href={`${base}/pindah`}>
                {t('transfer.title')}
              </a>
              <a class="button plain" href={`${base}/muat`}>
                {t('reg.load')}
              </a>
            </>
          ) : null}
          {place.may('accompany.write') ? (
            <a class="button plain" href={`/desa/${code}/dampingan`}>
              {t('accompany.go')}
            </a>
          ) : null}
          {place.may('register.join') ? (
            <a class="button plain" href={`${base}/ganda`}>
              {t('reg.doublesTitle')}
            </a>
          ) : null}
        </p>
      ) : null}
      <Houses view={view} code={code} register={register} />
    </PlaceFrame>
  );
}

export function SearchForm({ view: { t }, code, value = '' }: { view: View; code: string; value?: string }) {
  return (
    <form class="inline no-print" method="post" action={`/desa/${code}/cari`}>
      <div>
        <label for="cari-orang">{t('reg.search')}</label>
        <input type="search" id="cari-orang" name="cari" value={value} autocomplete="off" />
      </div>
      <button type="submit">{t('reg.find')}</button>
    </form>
  );
}

function Waiting({ view: { t, dates }, place, register }: Pick<RegisterProps, 'view' | 'place' | 'register'>) {
  const base = `/desa/${place.region.code}`;
  if (!place.may('register.whole')) return null;
  return (
    <>
      {register.toConfirm === 0 ? null : (
        <Note tone="warn">
          <a href={`${base}/konfirmasi`}>{t('reg.toConfirm', { n: register.toConfirm })}</a>
        </Note>
      )}
      {register.arriving === 0 || !place.may('person.list') ? null : (
        <Note tone="warn">
          <a href={`${base}/pindah`}>{t('transfer.waiting', { n: register.arriving })}</a>
        </Note>
      )}
      {register.asks.map(({ person, name, pregnancy, dueDate, version }) => (
        <Note tone="warn">
          <p>{t('reg.asks', { name, date: dates.day(dueDate) })}</p>
          <form method="post" action={`${base}/orang/${person}/hamil/${pregnancy}/belum-tahu`}>
            <input type="hidden" name="version" value={String(version)} />
            <input type="hidden" name="kunci" value={crypto.randomUUID()} />
            <a class="button" href={`${base}/orang/${person}/hamil/${pregnancy}/akhir`}>
              {t('reg.tellEnd')}
              <span class="unseen"> {name}</span>
            </a>
            <button class="plain" type="submit">
              {t('reg.notKnownYet')}
              <span class="unseen"> {name}</span>
            </button>
          </form>
        </Note>
      ))}
    </>
  );
}

function Filters({ view, code, register, filters, today }: Omit<RegisterProps, 'place'> & { code: string }) {
  const { t } = view;
  const all = { value: '', label: t('reg.all') };
  const choice = (
    name: 'posyandu' | 'dusun' | 'rt',
    label: string,
    options: readonly { value: string; label: string }[],
  ) => ({ name, label, chosen: filters[name], options: options.length === 0 ? [] : [all, ...options] });
  return (
    <FilterForm
      view={view}
      action={`/desa/${code}/register`}
      kept={{ jenis: filters.jenis }}
      month={{ label: t('child.month'), value: register.month, max: today.slice(0, 7) }}
      choices={[
        choice(
          'posyandu',
          t('reg.posyandu'),
          register.posyandu.map(({ id, name }) => ({ value: id, label: name })),
        ),
        choice(
          'dusun',
          t('reg.dusun'),
          register.dusun.map((value) => ({ value, label: value })),
        ),
        choice(
          'rt',
          t('reg.rt'),
          register.rt.map((value) => ({ value, label: value })),
        ),
      ]}
    />
  );
}

function Houses({ view: { t, numbers }, code, register }: { view: View; code: string; register: VillageRegisterView }) {
  if (register.households.length === 0) return null;
  return (
    <details>
      <summary>{t('reg.houses', { n: register.households.length })}</summary>
      <DataTable
        label={t('reg.houses', { n: register.households.length })}
        rows={register.households}
        columns={[
          {
            label: t('reg.head'),
            cell: ({ id, name }) => <a href={`/desa/${code}/rumah/${id}`}>{name === '' ? t('reg.nameless') : name}</a>,
          },
          { label: t('reg.dusun'), cell: ({ dusun }) => dusun ?? t('value.dash') },
          { label: t('reg.rt'), cell: ({ rt }) => rt ?? t('value.dash') },
          { label: t('reg.people'), number: true, cell: ({ people }) => numbers.whole(people) },
        ]}
      />
    </details>
  );
}
