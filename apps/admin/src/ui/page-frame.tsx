import type { Me } from '@konvergensi/contract';
import type { Child } from 'hono/jsx';
import { dayIn } from '../format/today.ts';
import type { View } from '../format/view.ts';
import { type Crumb, Crumbs } from './crumbs.tsx';
import { stylesheet } from './stylesheet.ts';
import { TopBar } from './top-bar.tsx';

export interface FrameProps {
  view: View;
  title: string;
  /** Who is signed in; `null` on the pages before that. */
  me: Me | null;
  crumbs?: readonly Crumb[];
  /** A practice district: a banner on the screen, a watermark on paper. */
  practice?: boolean;
  /** Seconds after which a browser without scripts asks again. */
  refresh?: number;
  children?: Child;
}

export function PageFrame({ view, title, me, crumbs = [], practice = false, refresh, children }: FrameProps) {
  const { t } = view;
  return (
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${t('app.name')}`}</title>
        <meta name="description" content={t('app.description')} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#083575" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {refresh === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        {/* Our own constant text; the policy names its hash. */}
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
        <script src="/enhance.js" defer />
      </head>
      <body class={practice ? 'practice' : undefined} data-mark={practice ? t('practice.word') : undefined}>
        <a class="skip" href="#isi">
          {t('app.skip')}
        </a>
        <TopBar view={view} me={me} />
        <Crumbs view={view} crumbs={crumbs} />
        {practice ? <PracticeBar view={view} /> : null}
        <main id="isi" class="in" tabindex={-1}>
          {children}
        </main>
        <Bottom view={view} me={me} />
      </body>
    </html>
  );
}

function PracticeBar({ view: { t } }: { view: View }) {
  return (
    <aside class="practice-bar" aria-label={t('practice.word')}>
      <div class="in">
        <b>{t('practice.word')}</b>
        {t('practice.banner')}
      </div>
    </aside>
  );
}

function Bottom({ view: { t, dates, now }, me }: { view: View; me: Me | null }) {
  return (
    <footer class="bottom">
      <div class="in">
        {t('app.footer')}
        <span class="on-paper">
          {t('app.print', { when: dates.day(dayIn(now, 'Asia/Jakarta')) })} {me === null ? '' : `– ${me.name}`}
        </span>
        <span class="no-print">
          {' '}
          <a href="/v1/docs">{t('app.docs')}</a>
        </span>
      </div>
    </footer>
  );
}
