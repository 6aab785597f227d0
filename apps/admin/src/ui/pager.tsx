import type { View } from '../format/view.ts';

export interface PagerProps {
  view: View;
  /** From 1. */
  page: number;
  pages: number;
  address: (page: number) => string;
}

export function Pager({ view: { t }, page, pages, address }: PagerProps) {
  if (pages < 2) return null;
  return (
    <nav class="pages" aria-label={t('page.of', { page, pages })}>
      {page > 1 ? <a href={address(page - 1)}>{t('page.previous')}</a> : null}
      <span class="num">{t('page.of', { page, pages })}</span>
      {page < pages ? <a href={address(page + 1)}>{t('page.next')}</a> : null}
    </nav>
  );
}
