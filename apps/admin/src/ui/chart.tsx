import type { Child } from 'hono/jsx';
import type { View } from '../format/view.ts';

export interface ChartProps {
  view: View;
  /** Its stable address on the page. */
  id: string;
  /** A sentence that says what is to be seen. */
  title: string;
  source: string;
  /** Of when, and out of how many: `Agustus 2026, 331 dari 350 desa melapor`. */
  coverage: string;
  children: Child;
  /** The numbers drawn. */
  table: Child;
}

/** A drawing never stands without its sentence, source, date, coverage and numbers. */
export function Chart({ view: { t }, id, title, source, coverage, children, table }: ChartProps) {
  return (
    <div class="charted" id={id}>
      <figure class="chart card">
        <figcaption>{title}</figcaption>
        {children}
        <p class="quiet small">
          {t('ui.source', { source })} {coverage}{' '}
          <a class="no-print" href={`#${id}`}>
            {t('ui.chartLink')}
          </a>
        </p>
      </figure>
      <details>
        <summary>{t('ui.numbers')}</summary>
        {table}
      </details>
    </div>
  );
}
