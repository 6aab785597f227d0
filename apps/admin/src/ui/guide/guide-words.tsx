import type { View } from '../../format/view.ts';
import { Empty } from '../empty.tsx';
import { Note } from '../note.tsx';
import { Pager } from '../pager.tsx';
import { Progress } from '../progress.tsx';
import { STATUSES, StatusTag } from '../status-tag.tsx';
import { Steps } from '../steps.tsx';
import { Tabs } from '../tabs.tsx';
import { Term } from '../term.tsx';

const COLOURS = [
  ['ink', '#1f1f1f'],
  ['quiet', '#525252'],
  ['title', '#083575'],
  ['accent', '#0a489f'],
  ['good', '#1c7a2c'],
  ['warn', '#6f4700'],
  ['bad', '#b81d1d'],
] as const;
/** 22 November 2026, 03.05 UTC */
const SOME_TIME = Date.UTC(2026, 10, 22, 3, 5);
const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

export function GuideWords({ view }: { view: View }) {
  const { t, numbers, dates } = view;
  return (
    <>
      <h2>{t('guide.colours')}</h2>
      <ul class="swatch">
        {COLOURS.map(([name, value]) => (
          <li>
            <svg viewBox="0 0 96 40" aria-hidden="true" focusable="false">
              <rect width="96" height="40" fill={value} />
            </svg>
            {t(`guide.colour.${name}`)} <code>{value}</code>
          </li>
        ))}
      </ul>
      <h2>{t('guide.type')}</h2>
      <p class="num">
        {numbers.whole(4163)} · {numbers.percent(31.5)} · {numbers.change(-1.8)} · {numbers.score(-2.41)} ·{' '}
        {dates.month('2026-08')} · {dates.day('2026-08-21')}
        {ZONES.map((zone) => (
          <>
            <br />
            {dates.instant(SOME_TIME, zone)}
          </>
        ))}
      </p>
      <p>
        <Term view={view} of="ds" /> · <Term view={view} of="tbu" /> · <Term view={view} of="stunting" />
      </p>
      <h2>{t('guide.tags')}</h2>
      <ul class="links">
        {STATUSES.map((status) => (
          <li>
            <StatusTag view={view} status={status} />
          </li>
        ))}
      </ul>
      <h2>{t('guide.notes')}</h2>
      <Note>{t('guide.note')}</Note>
      <Note tone="good">{t('guide.noteGood')}</Note>
      <Note tone="warn">{t('guide.noteWarn')}</Note>
      <Note tone="bad">{t('guide.noteBad')}</Note>
      <Ways view={view} />
    </>
  );
}

function Ways({ view }: { view: View }) {
  const { t } = view;
  const steps = [t('guide.step.one'), t('guide.step.two'), t('guide.step.three')];
  return (
    <>
      <h2>{t('guide.nav')}</h2>
      <Tabs
        label={t('guide.nav')}
        tabs={[
          { label: t('guide.tab.one'), href: '/gaya', current: true },
          { label: t('guide.tab.two'), href: '/gaya#tabel' },
          { label: t('guide.tab.three'), href: '/gaya#daftar', count: '19' },
        ]}
      />
      <Steps view={view} steps={steps} current={2} />
      <Pager view={view} page={2} pages={9} address={(page) => `/gaya?hal=${page}`} />
      <h2>{t('guide.progress')}</h2>
      <Progress view={view} label={t('guide.progressLabel')} done={1200} total={4353} />
      <Progress view={view} label={t('guide.progressLabel')} done={0} total={null} />
      <h2>{t('guide.empty')}</h2>
      <Empty title={t('guide.emptyTitle')} hint={t('guide.emptyHint')}>
        <p>
          <a href="/gaya">{t('guide.emptyAction')}</a>
        </p>
      </Empty>
    </>
  );
}
