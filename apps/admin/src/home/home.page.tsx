import type { HomePage as HomeData, Me } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import { Progress } from '../ui/progress.tsx';
import { HeldRegions } from './held-regions.tsx';
import { Notices } from './notices.tsx';
import { RunningImports } from './running-imports.tsx';
import { Tasks } from './tasks.tsx';

export interface HomeProps {
  view: View;
  me: Me;
  home: HomeData;
}

export function HomePage({ view, me, home }: HomeProps) {
  const { t } = view;
  const moving = home.running.length > 0 || home.demo !== null;
  const practice = home.regions.length > 0 && home.regions.every(({ mode }) => mode === 'latihan');
  return (
    <PageFrame view={view} title={t('home.title')} me={me} practice={practice} {...(moving ? { refresh: 5 } : {})}>
      <h1>{t('home.title')}</h1>
      <Tasks view={view} tasks={home.tasks} />
      <Notices view={view} notices={home.notices} />
      <RunningNow view={view} home={home} />
      <h2>{t('home.regions')}</h2>
      <HeldRegions view={view} me={me} regions={home.regions} />
    </PageFrame>
  );
}

/** The part that changes by itself; asked for alone while something runs. */
export function RunningNow({ view, home: { running, demo } }: { view: View; home: HomeData }) {
  const { t } = view;
  if (running.length === 0 && demo === null) return <div id="berjalan" />;
  return (
    <div id="berjalan" data-poll="3">
      <h2>{t('home.running')}</h2>
      {demo === null ? null : (
        <div class="card">
          <Progress view={view} label={t('home.demo')} done={demo.done} total={demo.total} />
          <p class="quiet small">{t('home.demoNote')}</p>
        </div>
      )}
      <RunningImports view={view} running={running} />
    </div>
  );
}
