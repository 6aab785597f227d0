import type { TargetFormPage as Found } from '@konvergensi/contract';
import {
  TARGET_FORM_GROUPS,
  TARGET_FORM_SOURCES,
  type TargetFormGroup,
  type TargetFormSource,
} from '@konvergensi/domain';
import { YearLinks } from '../aksi/year-links.tsx';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { regionName } from '../ui/region-name.ts';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { TargetFormDecide, TargetFormGrid } from './target-form-forms.tsx';

export interface TargetFormsProps {
  view: View;
  place: Place;
  found: Found;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

export type FormVillage = Found['villages'][number];

/** Numbers of targets by three offices side by side, beside the register: written, compared, verified. */
export function TargetFormsPage(props: TargetFormsProps) {
  const { view, place, found, refusal, notice } = props;
  const { t } = view;
  const title = t('uform.title', { year: found.year });
  const address = `/wilayah/${place.region.code}/data-sasaran`;
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: t('uform.go') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('uform.lead')}</p>
      <YearLinks view={view} year={found.year} address={address} />
      <TakeAway view={view} />
      {found.mayWrite.map((source) => (
        <TargetFormGrid {...props} source={source} address={address} />
      ))}
      {found.mayVerify.map((source) => (
        <TargetFormDecide {...props} source={source} address={address} />
      ))}
      <State view={view} found={found} />
      {TARGET_FORM_GROUPS.map((group) => (
        <Beside view={view} found={found} group={group} />
      ))}
      <p class="small">{t('uform.apartHint')}</p>
    </PlaceFrame>
  );
}

/** How far each office is, and what its head wrote. */
function State({ view, found }: { view: View; found: Found }) {
  const { t } = view;
  const rows = TARGET_FORM_SOURCES.map((source) => {
    const forms = found.villages.flatMap(({ region, forms: own }) => {
      const form = own[source];
      return form === null ? [] : [{ region, form }];
    });
    const of = (state: string) => forms.filter(({ form }) => form.state === state);
    return { source, filled: forms.length, verified: of('verified').length, returned: of('returned') };
  });
  return (
    <>
      <h2>{t('uform.state')}</h2>
      <DataTable
        label={t('uform.state')}
        rows={rows}
        columns={[
          { label: t('uform.office'), cell: ({ source }) => t(`uform.source.${source}`) },
          {
            label: t('uform.filled'),
            number: true,
            cell: ({ filled }) => t('minilok.ratio', { done: String(filled), of: String(found.villages.length) }),
          },
          { label: t('uform.verified'), number: true, cell: ({ verified }) => verified },
          {
            label: t('uform.returned'),
            wide: true,
            cell: ({ returned }) =>
              returned.length === 0
                ? t('value.dash')
                : returned.map(({ region, form }) => `${region.name}: ${form.note}`).join('; '),
          },
        ]}
      />
    </>
  );
}

function Beside({ view, found, group }: { view: View; found: Found; group: TargetFormGroup }) {
  const { t, numbers } = view;
  const numberOf = ({ forms }: FormVillage, source: TargetFormSource) => forms[source]?.[group] ?? null;
  const spread = (village: FormVillage) => {
    const given = TARGET_FORM_SOURCES.flatMap((source) => numberOf(village, source) ?? []);
    return given.length < 2 ? null : Math.max(...given) - Math.min(...given);
  };
  return (
    <>
      <h2>{t(`uform.group.${group}`)}</h2>
      <DataTable
        label={t(`uform.group.${group}`)}
        rows={found.villages}
        columns={[
          { label: t('couple.village'), cell: ({ region }) => regionName(region) },
          ...TARGET_FORM_SOURCES.map((source) => ({
            label: t(`uform.source.${source}`),
            number: true,
            cell: (village: FormVillage) => {
              const value = numberOf(village, source);
              return value === null ? t('value.dash') : numbers.whole(value);
            },
          })),
          { label: t('uform.register'), number: true, cell: ({ register }) => numbers.whole(register[group]) },
          {
            label: t('uform.spread'),
            number: true,
            cell: (village) => {
              const value = spread(village);
              if (value === null) return t('value.dash');
              return village.apart.includes(group) ? (
                <Tag tone="warn">{numbers.whole(value)}</Tag>
              ) : (
                numbers.whole(value)
              );
            },
          },
        ]}
      />
    </>
  );
}
