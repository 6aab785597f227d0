import type { Me } from '@konvergensi/contract';
import type { Indicator } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { metadataCards } from './cards.ts';

/** The metadata cards of one indicator, as Satu Data Indonesia asks for them. */
export function CardPage({ view, me, indicator }: { view: View; me: Me; indicator: Indicator }) {
  const { t, language } = view;
  const name = indicator.name[language];
  return (
    <PageFrame
      view={view}
      title={`${t('meta.cards')}, ${name}`}
      me={me}
      crumbs={[{ label: t('meta.all'), href: '/indikator' }, { label: indicator.code }]}
    >
      <h1>{name}</h1>
      <p class="lead">{t('meta.lead')}</p>
      <TakeAway view={view} csv={`/indikator/${indicator.code}/kartu.csv`} />
      {metadataCards(view, indicator).map(({ form, name: of, lines }) => (
        <section>
          <h2>{t(`meta.form.${form}`)}</h2>
          {form === 'var' ? <p class="small">{of}</p> : null}
          <SummaryList rows={lines.map(([label, value]) => [label, value ?? t('meta.byProducer')])} />
        </section>
      ))}
    </PageFrame>
  );
}
