import { translationOf } from '../catalogue.ts';
import { trail as source } from '../id/trail.ts';

export const trail = translationOf(source)({
  'trail.title': 'Trail of {name}',
  'trail.lead':
    'Every change, sign-in, role and file taken. Each line is chained to the one before, so that what is removed or altered is found.',
  'trail.go': 'Trail',
  'trail.by': 'User name of who did it',
  'trail.subject': 'Id of the person or file',
  'trail.kind': 'Kind',
  'trail.all': 'All',
  'trail.from': 'From',
  'trail.to': 'To',
  'trail.none': 'Nothing fits.',
  'trail.when': 'When',
  'trail.who': 'Who',
  'trail.what': 'What',
  'trail.where': 'Region',
  'trail.fields': 'Fields that changed',
  'trail.detail': 'Before and after',
  'trail.masked': 'Values are shown to those who may see names.',
  'trail.more': 'Older entries',
  'trail.take': 'Take as CSV',
  'trail.why': 'What is this file taken for? The answer stands in the trail.',
  'trail.check': 'Check that the chain is whole',
  'trail.whole': 'The chain of {name} is whole: {n} entries checked.',
  'trail.broken':
    'The chain of {name} is not whole: {n} entries were removed, altered or cut off. The first is number {seq}.',
});
