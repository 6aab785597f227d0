import type { MonthGrid } from '@konvergensi/contract';
import { RECORD_LISTS, type RecordList, SERVICE_NAMES, type ServiceCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Tick } from '../ui/field.tsx';
import { FilterForm } from '../ui/filter-form.tsx';
import { Note } from '../ui/note.tsx';
import { Notice } from '../ui/notice.tsx';
import { GridTable } from './grid-table.tsx';
import { VillageTabs } from './village-tabs.tsx';

export interface GridProps {
  view: View;
  place: Place;
  grid: MonthGrid;
  list: RecordList | null;
  today: string;
  saveKey: string;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** A village's month: filled at once with exceptions, looked over in a table with last month beside. */
export function GridPage(props: GridProps) {
  const { view, place, grid, list, today, refusal = null, notice = null } = props;
  const { t, dates } = view;
  const { code, name } = place.region;
  const { completeness, month } = grid;
  const title = t('record.title', { name });
  const shown = grid.people.filter((person) => list === null || person.list === list);
  const writes = place.may('record.write') && grid.state !== 'locked';
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('record.tab.bulan') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <VillageTabs view={view} code={code} current="bulan" names />
      <p class="lead">{t('record.lead', { month: dates.month(month) })}</p>
      <Choice view={view} code={code} month={month} list={list} today={today} />
      {grid.state === 'locked' ? <Note tone="warn">{t('record.locked')}</Note> : null}
      {shown.length === 0 ? (
        <div class="empty">
          <p>{t('record.none', { month: dates.month(month) })}</p>
        </div>
      ) : (
        <>
          <p class="num">{t('record.filled', completeness)}</p>
          {writes ? <FillForm {...props} /> : null}
          {groupsOf(shown).map(([of, people]) => (
            <>
              <h2>{t(`record.list.${of}`)}</h2>
              <GridTable
                view={view}
                people={people}
                label={t(`record.list.${of}`)}
                open={(id) => `/desa/${code}/layanan/${id}?bulan=${month}`}
              />
            </>
          ))}
          <p class="small">{t('record.legend')}</p>
          <Files {...props} writes={writes} />
        </>
      )}
    </PlaceFrame>
  );
}

const groupsOf = (people: MonthGrid['people']) =>
  RECORD_LISTS.map((of) => [of, people.filter(({ list }) => list === of)] as const).filter(([, own]) => own.length > 0);

function Choice({
  view,
  code,
  month,
  list,
  today,
}: {
  view: View;
  code: string;
  month: string;
  list: RecordList | null;
  today: string;
}) {
  const { t } = view;
  return (
    <FilterForm
      view={view}
      action={`/desa/${code}/bulan`}
      month={{ label: t('child.month'), value: month, max: today.slice(0, 7) }}
      choices={[
        {
          name: 'sasaran',
          label: t('record.listChoice'),
          chosen: list,
          options: [
            { value: '', label: t('record.allLists') },
            ...RECORD_LISTS.map((of) => ({ value: of, label: t(`record.list.${of}`) })),
          ],
        },
      ]}
    />
  );
}

/** Services that are due to somebody shown, in the order of the form. */
export function dueServices(people: MonthGrid['people']): ServiceCode[] {
  const due = new Set<ServiceCode>();
  for (const { cells } of people) for (const cell of cells) if (cell.due) due.add(cell.service);
  return [...due];
}

function FillForm({ view, place, grid, list, saveKey }: GridProps) {
  const { t, language } = view;
  const shown = grid.people.filter((person) => list === null || person.list === list);
  const where = `/desa/${place.region.code}/bulan?bulan=${grid.month}${list === null ? '' : `&sasaran=${list}`}`;
  return (
    <details class="card no-print">
      <summary>{t('record.fill')}</summary>
      <form method="post" action={where}>
        <input type="hidden" name="kunci" value={saveKey} />
        <fieldset>
          <legend>{t('record.fillServices')}</legend>
          {dueServices(shown).map((service) => (
            <Tick name="layanan" value={service} label={SERVICE_NAMES[service][language]} />
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('record.fillExcept')}</legend>
          {[...new Map(shown.map((person) => [person.person, person.name]))].map(([id, name]) => (
            <Tick name="kecuali" value={id} label={name} />
          ))}
        </fieldset>
        <Tick name="biarkan" label={t('record.fillOpen')} />
        <Tick name="lalu" label={t('record.fillLast')} />
        <Tick name="timpa" label={t('record.fillOver')} />
        <button type="submit">{t('record.fillSave')}</button>
      </form>
    </details>
  );
}

function Files({ view: { t }, place, grid, writes }: GridProps & { writes: boolean }) {
  const base = `/desa/${place.region.code}/bulan`;
  const mine = writes && grid.people.some((person) => person.mine);
  return (
    <div class="no-print">
      <ul class="links">
        <li>
          <a href={`${base}/cetak?bulan=${grid.month}`}>{t('record.print')}</a>
        </li>
        <li>
          <a href={`${base}/excel?bulan=${grid.month}`}>{t('record.download')}</a>
        </li>
      </ul>
      {mine ? (
        <form method="post" action={`${base}/batal?bulan=${grid.month}`}>
          <button class="plain" type="submit">
            {t('record.undo')}
          </button>
        </form>
      ) : null}
      {writes ? (
        <form class="card" method="post" action={`${base}/unggah?bulan=${grid.month}`} enctype="multipart/form-data">
          <label for="file">{t('record.upload')}</label>
          <span class="hint">{t('record.uploadLead')}</span>
          <p>
            <input type="file" id="file" name="file" required accept=".xlsx,.csv" />
          </p>
          <button type="submit">{t('record.check')}</button>
        </form>
      ) : null}
    </div>
  );
}
