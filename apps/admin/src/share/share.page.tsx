import type { Me, RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { RegionTabs } from '../region/region-tabs.tsx';
import { regionCrumbs } from '../ui/crumbs.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { regionName } from '../ui/region-name.ts';

export interface ShareProps {
  view: View;
  me: Me;
  page: RegionPage;
  text: string;
}

/** A text to send on, as anyone may read it. */
export function SharePage({ view, me, page, text }: ShareProps) {
  const { t } = view;
  const title = t('share.title', { name: regionName(page.region) });
  const crumbs = regionCrumbs(me, [...page.parents, page.region], [{ label: t('region.tab.bagikan') }]);
  return (
    <PageFrame view={view} title={title} me={me} crumbs={crumbs} practice={page.mode === 'latihan'}>
      <h1>{title}</h1>
      <RegionTabs view={view} region={page.region} period={page.period} current="bagikan" />
      <div class="field">
        <label for="teks">{t('share.label')}</label>
        <span class="hint" id="teks-hint">
          {t('share.hint')}
        </span>
        <textarea id="teks" rows={14} readonly aria-describedby="teks-hint">
          {text}
        </textarea>
      </div>
      <p>
        <a class="button" href={`https://wa.me/?text=${encodeURIComponent(text)}`} rel="noreferrer">
          {t('share.whatsapp')}
        </a>
        <button class="plain" type="button" data-copy="teks" hidden>
          {t('share.copy')}
        </button>
      </p>
    </PageFrame>
  );
}
