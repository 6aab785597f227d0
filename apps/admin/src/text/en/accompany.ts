import { translationOf } from '../catalogue.ts';
import { accompany as source } from '../id/accompany.ts';

export const accompany = translationOf(source)({
  'accompany.title': 'Families accompanied',
  'accompany.lead':
    'Family-assistance teams and field officers see the names of the families you tick, and of those they registered themselves; of nobody else. Changes take effect at once and stand on the trail.',
  'accompany.noAccount': 'No family-assistance team or field officer has an account here yet.',
  'accompany.noAccountHint': 'Invite a team on the page of users; the district invites field officers.',
  'accompany.nobody': 'The register of this village is still empty.',
  'accompany.of': 'Accompanied by {name}',
  'accompany.families': 'Families (by their head)',
  'accompany.people': 'Children under five and mothers without a family on record',
  'accompany.others': 'also by {n} other accounts',
  'accompany.go': 'Families accompanied by TPK and PKB',
});
