import type { SupplyView } from '@konvergensi/contract';
import { SUPPLY_FACILITIES, SUPPLY_SERVICES, type SupplyFacility } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { VillageTabs } from '../record/village-tabs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';

export interface SupplyProps {
  view: View;
  place: Place;
  supply: SupplyView;
  facility: SupplyFacility;
  today: string;
  refusal?: Refusal | null;
  notice?: string | null;
}

export const ANSWERS = ['blank', 'none', 'yes', 'partly', 'no', 'unknown'] as const;

/** Form 1b-c: services by facility with the minimum standard, and the three standards of the village. */
export function SupplyPage(props: SupplyProps) {
  const { view, place, supply, refusal = null, notice = null } = props;
  const { t, dates } = view;
  const { code, name } = place.region;
  const title = t('supply.title', { name });
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('record.tab.sarana') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <VillageTabs view={view} code={code} current="sarana" names={place.may('record.read')} />
      <p class="lead">
        {t('supply.lead')} {supply.on === null ? null : t('supply.seen', { date: dates.day(supply.on) })}
      </p>
      <DataTable
        label={title}
        rows={supply.services}
        columns={[
          { label: t('supply.service'), cell: ({ service }) => t(`supply.of.${service}`) },
          {
            label: t('supply.at'),
            wide: true,
            cell: ({ at, recorded }) =>
              at.length > 0
                ? SUPPLY_FACILITIES.filter((facility) => at.includes(facility))
                    .map((facility) => t(`supply.facility.${facility}`))
                    .join(', ')
                : recorded
                  ? t('supply.none')
                  : t('supply.notRecorded'),
          },
          { label: t('supply.spm'), cell: ({ spm }) => (spm === null ? t('value.dash') : t(`supply.met.${spm}`)) },
        ]}
      />
      <h2>{t('supply.standards')}</h2>
      <DataTable
        label={t('supply.standards')}
        rows={supply.standards}
        columns={[
          { label: t('supply.standards'), cell: ({ standard }) => t(`supply.standard.${standard}`) },
          {
            label: t('supply.spm'),
            cell: ({ met }) => (met === null ? t('supply.notRecorded') : t(`supply.met.${met}`)),
          },
          { label: t('supply.missing'), wide: true, cell: ({ note }) => note },
        ]}
      />
      {place.may('supply.write') ? <SupplyForm {...props} /> : null}
    </PlaceFrame>
  );
}

function SupplyForm({ view: { t }, place, supply, facility, today, refusal }: SupplyProps) {
  const base = `/desa/${place.region.code}/sarana`;
  const errors = refusal?.fields ?? {};
  const answers = ANSWERS.map((value) => ({ value, label: t(`supply.is.${value}`) }));
  const name = t(`supply.facility.${facility}`);
  return (
    <>
      <h2>{t('supply.edit')}</h2>
      <ul class="links no-print">
        {SUPPLY_FACILITIES.map((each) => (
          <li>
            <a href={`${base}?fasilitas=${each}`} aria-current={each === facility ? 'page' : undefined}>
              {t(`supply.facility.${each}`)}
            </a>
          </li>
        ))}
      </ul>
      <form class="card no-print" method="post" action={`${base}?fasilitas=${facility}`} novalidate>
        <h3>{name}</h3>
        <input type="hidden" name="version" value={supply.version ?? ''} />
        <Field
          name="jumlah"
          label={t('supply.count', { facility: name })}
          inputmode="numeric"
          short
          required={false}
          value={String(supply.facilities[facility] ?? '')}
        />
        {SUPPLY_SERVICES.map((service) => {
          const row = supply.rows.find((each) => each.facility === facility && each.service === service);
          const value = row === undefined ? 'blank' : row.available ? (row.spm ?? 'unknown') : 'none';
          return (
            <div class="inline">
              <Select
                name={`ada-${service}`}
                label={t(`supply.of.${service}`)}
                options={answers}
                value={value}
                errors={errors}
              />
              <Field
                name={`kurang-${service}`}
                label={t('supply.missing')}
                value={row?.missing ?? ''}
                required={false}
              />
            </div>
          );
        })}
        {supply.standards.map(({ standard, met, note }) => (
          <div class="inline">
            <Select
              name={`standar-${standard}`}
              label={t(`supply.standard.${standard}`)}
              options={[
                { value: '', label: t('supply.notRecorded') },
                ...(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: t(`supply.met.${value}`) })),
              ]}
              value={met ?? ''}
            />
            <Field name={`ket-${standard}`} label={t('supply.missing')} value={note} required={false} />
          </div>
        ))}
        <Field name="on" label={t('supply.on')} type="date" short max={today} value={today} errors={errors} />
        <button type="submit">{t('supply.save')}</button>
      </form>
    </>
  );
}
