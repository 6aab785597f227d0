import type { Me } from '@konvergensi/contract';
import { type Agency, agencies, allIndicators } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Tabs } from '../ui/tabs.tsx';

/** Every indicator of the registry by the agency that answers for it, each with its cards. */
export function IndicatorsPage({ view, me, agency }: { view: View; me: Me; agency: Agency }) {
  const { t, language } = view;
  const title = t('meta.all');
  const held = agencies.filter((one) => allIndicators.some((indicator) => indicator.agency === one));
  return (
    <PageFrame view={view} title={title} me={me} crumbs={[{ label: title }]}>
      <h1>{title}</h1>
      <p class="lead">{t('meta.lead')}</p>
      <Tabs
        label={t('entry.agencies')}
        tabs={held.map((one) => ({
          label: t(`agency.${one}`),
          href: `/indikator?opd=${one}`,
          current: one === agency,
        }))}
      />
      <DataTable
        label={title}
        rows={allIndicators.filter((indicator) => indicator.agency === agency)}
        columns={[
          {
            label: t('entry.indicator'),
            cell: ({ code, name }) => <a href={`/indikator/${code}`}>{name[language]}</a>,
          },
          { label: t('meta.code'), cell: ({ code }) => code },
          { label: t('meta.variables'), wide: true, cell: ({ numerator }) => numerator[language] },
          { label: t('meta.source'), wide: true, cell: ({ sources }) => sources.join('; ') },
        ]}
      />
    </PageFrame>
  );
}
