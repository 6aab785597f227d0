import { type TppsPage as Found, TPPS_PARTS } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { regionName } from '../ui/region-name.ts';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';

export interface TppsProps {
  view: View;
  place: Place;
  found: Found;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** The team for the reduction of stunting of a region, and which regions below have theirs. */
export function TppsPage(props: TppsProps) {
  const { view, place, found, refusal, notice } = props;
  const { t, dates } = view;
  const title = t('tpps.title', { place: regionName(place.region) });
  const { own } = found;
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('tpps.crumb') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <TakeAway view={view} />
      {place.region.level === 'district' && place.may('meeting.write') ? (
        <p class="no-print">
          <a href={`/kabupaten/${place.region.code}/laporan-tpps`}>{t('tpps.report')}</a>
        </p>
      ) : null}
      {own === null ? (
        <Empty title={t('tpps.none')} hint={t('tpps.noneHint')} />
      ) : (
        <>
          <p>
            {t('tpps.decreeIs', { decree: own.decree, day: dates.day(own.decreeOn) })}{' '}
            {own.ended ? <Tag tone="bad">{t('tpps.ended')}</Tag> : null}
          </p>
          <DataTable
            label={t('tpps.members')}
            rows={own.members}
            columns={[
              { label: t('tpps.office'), cell: ({ office }) => office },
              { label: t('tpps.part'), cell: ({ part }) => t(`tpps.part.${part}`) },
            ]}
          />
        </>
      )}
      {place.may('tpps.write') ? <WriteForm {...props} /> : null}
      {found.below.length === 0 ? null : <Below view={view} rows={found.below} />}
    </PlaceFrame>
  );
}

function Below({ view: { t, dates }, rows }: { view: View; rows: Found['below'] }) {
  return (
    <>
      <h2>{t('tpps.below')}</h2>
      <p>{t('tpps.belowHave', { n: rows.filter(({ decree }) => decree !== null).length, of: rows.length })}</p>
      <DataTable
        label={t('tpps.below')}
        rows={rows}
        columns={[
          {
            label: t('case.place'),
            cell: ({ region }) => <a href={`/wilayah/${region.code}/tpps`}>{regionName(region)}</a>,
          },
          { label: t('tpps.decree'), cell: ({ decree }) => decree ?? t('value.dash') },
          {
            label: t('tpps.decreeOn'),
            cell: ({ decreeOn, ended }) => (
              <>
                {decreeOn === null ? t('value.dash') : dates.day(decreeOn)}{' '}
                {ended ? <Tag tone="bad">{t('tpps.ended')}</Tag> : null}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function WriteForm({ view, place, found: { own }, typed, refusal }: TppsProps) {
  const { t } = view;
  const offices = (part: (typeof TPPS_PARTS)[number]) =>
    own?.members
      .filter((member) => member.part === part)
      .map(({ office }) => office)
      .join('\n') ?? '';
  const field = (name: string, stored: string) => ({
    name,
    value: typed?.text(name) ?? stored,
    errors: refusal?.fields,
  });
  return (
    <details class="card no-print" open={typed !== null || own === null}>
      <summary>{t('tpps.write')}</summary>
      <form method="post" action={`/wilayah/${place.region.code}/tpps`} novalidate>
        <input type="hidden" name="version" value={typed?.text('version') ?? own?.version ?? ''} />
        <Field {...field('decree', own?.decree ?? '')} label={t('tpps.decree')} />
        <Field {...field('decreeOn', own?.decreeOn ?? '')} label={t('tpps.decreeOn')} type="date" short />
        <Field {...field('validTo', own?.validTo ?? '')} label={t('tpps.validTo')} type="date" short required={false} />
        {TPPS_PARTS.map((part) => (
          <Field
            {...field(part, offices(part))}
            label={t(`tpps.part.${part}`)}
            hint={part === 'pengarah' ? t('tpps.officeHint') : undefined}
            multiline
            required={part === 'ketua'}
          />
        ))}
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}
