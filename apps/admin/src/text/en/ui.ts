import { translationOf } from '../catalogue.ts';
import { ui as source } from '../id/ui.ts';

export const ui = translationOf(source)({
  'ui.terms': 'Terms on this page',
  'ui.change': 'Change',
  'ui.step': 'Step {n} of {all}',
  'ui.source': 'Source: {source}.',
  'ui.chartLink': 'Link to this chart',
  'ui.numbers': 'See its numbers',
  'ui.xlsx': 'Download Excel (.xlsx)',
  'ui.csv': 'Download CSV',
  'ui.word': 'Download Word',
  'ui.share': 'Share',
  'ui.print': 'Print',
  'status.notStarted': 'Not started',
  'status.draft': 'Draft',
  'status.sent': 'Sent',
  'status.inReview': 'In review',
  'status.toMend': 'To be mended',
  'status.approved': 'Approved',
  'status.refused': 'Refused',
  'status.cancelled': 'Cancelled',
  'status.done': 'Done',
  'status.late': 'Late',
  'status.due': 'Due',
  'status.expired': 'Expired',
});
