import type { View } from '../format/view.ts';

/** Prints the page; shown where scripts run. */
export const PrintButton = ({ view: { t } }: { view: View }) => (
  <button class="link" type="button" data-print hidden>
    {t('ui.print')}
  </button>
);
