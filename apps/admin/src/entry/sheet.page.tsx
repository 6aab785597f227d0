import type { EntrySheet } from '@konvergensi/contract';
import type { EntryIndicator } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Note } from '../ui/note.tsx';
import { Notice } from '../ui/notice.tsx';
import { OneFilter } from '../ui/one-filter.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { type EntryPlaceAsked, inboxAddress, sheetAddress } from './entry-address.ts';
import { levelHead } from './entry-words.tsx';
import { isLate } from './inbox.page.tsx';
import { SheetForm } from './sheet-form.tsx';
import type { TypedRow } from './sheet-rows.ts';
import { SheetTable } from './sheet-table.tsx';
import { StepForms } from './step-forms.tsx';

/** What was typed and not taken over, shown again. */
export interface TypedSheet {
  rows: ReadonlyMap<string, TypedRow>;
  source: string;
  sourceOn: string;
  cumulative: boolean;
}

export interface SheetProps {
  view: View;
  place: Place;
  indicator: EntryIndicator;
  sheet: EntrySheet;
  /** Those of the chosen sub-district. */
  places: EntrySheet['places'];
  asked: EntryPlaceAsked;
  typed: TypedSheet | null;
  refusal: Refusal | null;
  notice: string | null;
  reason: string;
}

/** One indicator of a period: its rule, and a row for every place. */
export function SheetPage(props: SheetProps) {
  const { view, place, indicator, sheet, places, asked, refusal, notice } = props;
  const { t, dates, language } = view;
  const name = indicator.name[language];
  const period = dates.month(sheet.period);
  const writes = sheet.may.write && places.some(({ mayWrite, entry }) => mayWrite && entry?.state !== 'locked');
  return (
    <PlaceFrame
      view={view}
      title={`${name}, ${period}`}
      place={place}
      crumbs={[
        { label: t('entry.go'), href: inboxAddress(place.region.code, sheet.period, indicator.agency) },
        { label: indicator.code },
      ]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{name}</h1>
      <p class="lead">
        {`${period}. ${t('entry.due', { date: dates.day(sheet.due) })}`}{' '}
        {isLate(sheet) ? <Tag tone="bad">{t('entry.late')}</Tag> : null}
      </p>
      <Rule view={view} indicator={indicator} />
      <Levels view={view} sheet={sheet} asked={asked} />
      <Subdistricts view={view} sheet={sheet} asked={asked} />
      {sheet.level === 'school' && writes ? (
        <p class="no-print">
          <a href={`/kabupaten/${place.region.code}/sekolah`}>{t('school.go')}</a>
        </p>
      ) : null}
      {places.length === 0 ? (
        <Empty title={t('entry.noPlaces')} hint={sheet.level === 'school' ? t('entry.noSchools') : undefined} />
      ) : writes ? (
        <SheetForm {...props} />
      ) : (
        <SheetTable {...props} />
      )}
      <StepForms {...props} />
    </PlaceFrame>
  );
}

function Rule({ view: { t, language }, indicator }: { view: View; indicator: EntryIndicator }) {
  const { numerator, denominator, agency, drawnFrom, unit } = indicator;
  return (
    <Note>
      <p>
        <b>{t(unit === 'yesno' ? 'entry.answer' : 'entry.numerator')}</b>
        {`: ${numerator[language]}`}
        {denominator === null ? null : (
          <>
            <br />
            <b>{t('entry.denominator')}</b>
            {`: ${denominator[language]}`}
          </>
        )}
        <br />
        {t('entry.by', { agency: t(`agency.${agency}`) })}
        {denominator === null ? '' : ` ${t(`entry.list.${drawnFrom}`)}`}{' '}
        <a href={`/indikator/${indicator.code}`}>{t('meta.cards')}</a>
      </p>
    </Note>
  );
}

function Levels({ view, sheet, asked }: { view: View; sheet: EntrySheet; asked: EntryPlaceAsked }) {
  const { t, numbers } = view;
  return (
    <Tabs
      label={t('entry.levels')}
      tabs={sheet.levels.map(({ level, filled }) => ({
        label: levelHead(view, level),
        href: sheetAddress({ ...asked, level, within: '' }),
        current: level === sheet.level,
        count: filled === 0 ? undefined : numbers.whole(filled),
      }))}
    />
  );
}

function Subdistricts({ view, sheet, asked }: { view: View; sheet: EntrySheet; asked: EntryPlaceAsked }) {
  const { t } = view;
  const address = `/kabupaten/${asked.district}/isian/${asked.indicator}`;
  const template = `${address}/templat?periode=${sheet.period}&tingkat=${sheet.level}`;
  const regions = [...Map.groupBy(sheet.places, ({ withinCode }) => withinCode)];
  return (
    <>
      {sheet.level !== 'village' || regions.length < 2 ? null : (
        <OneFilter
          view={view}
          action={address}
          name="kecamatan"
          label={t('entry.subdistrict')}
          options={[
            { value: 'semua', label: t('entry.allPlaces', { n: sheet.places.length }) },
            ...regions.map(([value, list]) => ({
              value,
              label: t('entry.emptyOf', {
                name: list[0]?.within ?? value,
                n: list.filter(({ entry }) => entry === null).length,
              }),
            })),
          ]}
          chosen={asked.within}
          kept={{ periode: sheet.period, tingkat: sheet.level }}
        />
      )}
      <TakeAway view={view} {...(sheet.may.write ? { xlsx: template } : {})} />
    </>
  );
}
