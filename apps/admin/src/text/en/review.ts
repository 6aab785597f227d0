import { translationOf } from '../catalogue.ts';
import { review as source } from '../id/review.ts';

export const review = translationOf(source)({
  'review.title': 'Changes to look at',
  'review.lead':
    'Questions to talk about, not accusations: each of these has good reasons too. There are no names on this page.',
  'review.village': 'Village',
  'review.question': 'What may be asked',
  'review.none': 'Nothing to ask about',
  'review.noneHint': 'No change of the month comes within the limits below.',
  'review.sentence': '{n} villages have a question for {month}.',
  'review.ask.crossed-cut-off':
    '{n} measurements were corrected so that the child changed category. Is there a record of measuring again?',
  'review.ask.gone-before-lock':
    '{n} people were removed, joined, or turned five by a correction within the week before the quarter was locked or handed in. Are the dates as they were?',
  'review.ask.fell-together':
    'Stunting fell by {prevalence} points and D/S by {coverage} points since {since}. Who did not come this time?',
  'review.ask.not-due-by-hand': '{n} services were set to "not due" by hand. Is the reason the same for all?',
  'review.ask.identical':
    '{n} children are recorded with exactly the weight and length of at least two others. Was each written from its own card?',
  'review.limits': 'Limits used',
  'review.limitsText':
    'Corrections: any category changed. Before the lock: {days} days. Falling together: stunting ≥ {prevalence} points and D/S ≥ {coverage} points, at least {fewest} children measured. Not due: ≥ {services} services of ≥ {percent}% of the people. Same values: ≥ {same} children. These limits are the platform’s proposal; no guideline sets any.',
  'review.rest': 'Other villages with a question ({n})',
});
