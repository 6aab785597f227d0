import type { ScorecardCellView } from '@konvergensi/contract';
import { SERVICE_NAMES } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SummaryList } from '../ui/summary-list.tsx';

/** Why a cell is what it is: the rule in words, the months behind it, and what would make it Y. */
export function CellPage({ view, place, cell }: { view: View; place: Place; cell: ScorecardCellView }) {
  const { t, dates, language } = view;
  const { code } = place.region;
  const service = SERVICE_NAMES[cell.service][language];
  const title = t('score.cellTitle', { service, name: cell.name, verdict: cell.verdict });
  const back = `/desa/${code}/rapor?periode=${cell.period}`;
  const rows: [string, string][] = [
    [t('score.wording'), cell.wording],
    [t('score.rule'), cell.rule[language]],
    [t('score.because'), cell.because[language]],
    ...(cell.toBeY === null ? [] : [[t('score.toBeY'), cell.toBeY[language]] as [string, string]]),
    [t('score.judgedOn'), dates.day(cell.judgedOn)],
    [t('score.source'), cell.remark === null ? cell.source : `${cell.source} (${cell.remark[language]})`],
  ];
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('record.tab.rapor'), href: back }, { label: service }]}
    >
      <h1>{title}</h1>
      <p class="lead">{t(`score.verdict.${cell.verdict}`)}</p>
      <SummaryList rows={rows} />
      {cell.months.length === 0 ? null : (
        <DataTable
          label={t('score.month')}
          rows={cell.months}
          columns={[
            { label: t('score.month'), cell: ({ month }) => dates.shortMonth(month) },
            { label: t('score.indicator'), cell: ({ service: of }) => SERVICE_NAMES[of][language] },
            { label: t('score.sign'), cell: ({ sign }) => (sign === '' ? t('record.sign.blank') : sign) },
            { label: t('score.countedYes'), cell: ({ counted }) => (counted ? '✓' : '') },
          ]}
        />
      )}
      <p>
        <a href={`/desa/${code}/layanan/${cell.person}?bulan=${cell.judgedOn.slice(0, 7)}`}>{t('score.openPerson')}</a>
      </p>
    </PlaceFrame>
  );
}
