import { raw } from 'hono/html';
import type { View } from '../../format/view.ts';
import { Chart } from '../chart.tsx';
import { DataTable } from '../data-table.tsx';
import { FigureCard } from '../figure-card.tsx';
import { RankedBars } from '../ranked-bars.tsx';
import { StatusTag } from '../status-tag.tsx';
import { TakeAway } from '../take-away.tsx';

const ROWS = [31.5, 24.2, 17.7, 9.8].map((value, i) => ({ n: i + 1, value }));

export function GuideFigures({ view }: { view: View }) {
  const { t } = view;
  return (
    <>
      <h2 id="daftar">{t('guide.tasks')}</h2>
      <ul class="tasks">
        {(['late', 'due', 'done'] as const).map((status) => (
          <li>
            <div>
              <a href="/gaya">{t('guide.task')}</a>
              <p>{t('guide.taskNote')}</p>
            </div>
            <StatusTag view={view} status={status} />
          </li>
        ))}
      </ul>
      <h2>{t('guide.figures')}</h2>
      <Cards view={view} />
      <h2 id="tabel">{t('guide.table')}</h2>
      <TakeAway view={view} xlsx="/gaya" csv="/gaya" share="/gaya" />
      <VillageTable view={view} />
      <h2>{t('guide.ranking')}</h2>
      <RankedBars
        label={t('guide.ranking')}
        bars={ROWS.map(({ n, value }) => ({
          label: <a href="/gaya">{t('guide.villageName', { n })}</a>,
          value: view.numbers.percent(value),
          share: value * 3,
        }))}
      />
      <h2>{t('guide.chart')}</h2>
      <ExampleChart view={view} />
    </>
  );
}

function Cards({ view: { t, numbers } }: { view: View }) {
  const good = { text: t('guide.changeGood'), tone: 'good' } as const;
  const bad = { text: t('guide.changeBad'), tone: 'bad' } as const;
  const notes = [t('guide.outOf')];
  return (
    <ul class="figures">
      <FigureCard label="TB/U" value={numbers.percent(17.7)} share={17.7} change={good} notes={notes} href="/gaya" />
      <FigureCard label="BB/U" value={numbers.percent(12.1)} share={12.1} change={bad} notes={notes} />
      <FigureCard label="BB/TB" value={t('guide.few')} words notes={[]} />
      <FigureCard label="D/S" value={t('value.dash')} notes={[t('value.none')]} />
    </ul>
  );
}

function VillageTable({ view }: { view: View }) {
  const { t, numbers } = view;
  return (
    <DataTable
      label={t('guide.table')}
      columns={[
        { label: t('guide.village'), cell: ({ n }) => t('guide.villageName', { n }) },
        { label: 'D', number: true, cell: ({ n }) => numbers.whole(n * 1234) },
        { label: 'TB/U', number: true, cell: ({ value }) => numbers.percent(value) },
      ]}
      rows={ROWS.slice(1)}
      sum={ROWS[0]}
    />
  );
}

function ExampleChart({ view }: { view: View }) {
  const { t } = view;
  const title = t('guide.chartTitle');
  return (
    <Chart
      view={view}
      id="grafik-contoh"
      title={title}
      source={t('guide.chartSource')}
      coverage={t('guide.chartCoverage')}
      table={<VillageTable view={view} />}
    >
      <svg viewBox="0 0 360 90" role="img" aria-label={title}>
        {raw('<path d="M10 20 90 32 180 38 270 58 350 66" fill="none" stroke="#0a489f" stroke-width="2.5"/>')}
      </svg>
    </Chart>
  );
}
