import type { PriorityList } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { FigureCard } from '../ui/figure-card.tsx';
import { Note } from '../ui/note.tsx';
import { Notice } from '../ui/notice.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { DecideForm, FreezeForm, MakeForm } from './priority-controls.tsx';
import { PriorityTable } from './priority-table.tsx';

export interface PriorityProps {
  view: View;
  place: Place;
  list: PriorityList;
  typed: Form | null;
  /** Village whose decision is being written. */
  chosen: string;
  refusal: Refusal | null;
  notice: string | null;
}

/** The year's priority villages: why each stands where it stands, and what people decided. */
export function PriorityPage(props: PriorityProps) {
  const { view, place, list, refusal, notice } = props;
  const { t } = view;
  const title = t('priority.title', { year: list.year });
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('priority.lead')}</p>
      {list.month === null ? (
        <Empty title={t('priority.none')} hint={t('priority.noneHint')} />
      ) : (
        <Listed {...props} month={list.month} />
      )}
    </PlaceFrame>
  );
}

function Listed(props: PriorityProps & { month: string }) {
  const { view, place, list, month } = props;
  const { t, dates } = view;
  const { rate, frozen } = list;
  const may = place.may('aksi.write');
  const address = may ? `/kabupaten/${place.region.code}/prioritas?tahun=${list.year}` : null;
  const chosen = list.villages.filter((row) => row.chosen);
  const rest = list.villages.filter((row) => !row.chosen && row.place !== null);
  const lacking = list.villages.filter((row) => !row.chosen && row.place === null);
  const table = { view, list, address };
  return (
    <>
      {frozen === null ? null : (
        <Note tone="good">
          <p>
            {t('priority.frozen', {
              when: dates.ago(frozen.at, view.now),
              by: frozen.by,
              decree: frozen.decree,
              on: dates.day(frozen.decreeOn),
            })}
          </p>
        </Note>
      )}
      <p>{t('priority.basis', { month: dates.month(month), stunted: rate.numerator, measured: rate.denominator })}</p>
      <Figures view={view} list={list} />
      <TakeAway view={view} />
      <h2>{t('priority.list')}</h2>
      <PriorityTable {...table} label={t('priority.list')} rows={chosen} />
      {may ? <Controls {...props} /> : null}
      <h2>{t('priority.rest')}</h2>
      <PriorityTable {...table} label={t('priority.rest')} rows={rest} />
      {lacking.length === 0 ? null : (
        <>
          <h2>{t('priority.lacking')}</h2>
          <p>{t('priority.lackingHint')}</p>
          <PriorityTable {...table} label={t('priority.lacking')} rows={lacking} />
        </>
      )}
    </>
  );
}

function Figures({ view: { t, numbers }, list }: { view: View; list: PriorityList }) {
  const { reach, villages, rate } = list;
  return (
    <>
      <h2 class="unseen">{t('region.keyFigures')}</h2>
      <ul class="figures">
        <FigureCard
          label={t('priority.villages')}
          value={numbers.whole(reach.villages)}
          notes={[t('priority.ofAll', { n: villages.length })]}
        />
        <FigureCard
          label={t('priority.stunted')}
          value={numbers.whole(reach.stunted)}
          notes={[t('priority.ofStunted', { n: rate.numerator })]}
        />
        <FigureCard
          label={t('priority.share')}
          value={reach.shareOfStunted === null ? t('value.dash') : numbers.percent(reach.shareOfStunted * 100)}
          share={reach.shareOfStunted === null ? null : reach.shareOfStunted * 100}
          notes={[]}
        />
      </ul>
    </>
  );
}

function Controls(props: PriorityProps) {
  const { list } = props;
  return (
    <div class="no-print">
      <DecideForm {...props} />
      {list.frozen === null ? (
        <>
          <MakeForm {...props} />
          {list.version === null ? null : <FreezeForm {...props} version={list.version} />}
        </>
      ) : null}
    </div>
  );
}
