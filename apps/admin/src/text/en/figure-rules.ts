import { translationOf } from '../catalogue.ts';
import { figureRules as source } from '../id/figure-rules.ts';

export const figureRules = translationOf(source)({
  'rules.title': 'Rules of the figures',
  'rules.lead':
    'Figures are computed by one version of the rules. Another version is tried beside the one in use: how much it changes is shown here before anyone accepts it. Quarters that are locked keep their rules.',
  'rules.inUse': 'In use in this district',
  'rules.first': 'The first rules: every district begins with them.',
  'rules.try': 'Try {version} and see what changes',
  'rules.running': 'Trial of {version} by {by}, begun {when}. No figure changes by it',
  'rules.changes': 'What changes from {from} to {to}',
  'rules.tried': 'Tried by {by}, finished {when}: {cells} village-months computed by both.',
  'rules.published': '{n} village-months of locked quarters do not change.',
  'rules.none': 'No figure changes.',
  'rules.byMonth': 'By month, the whole district',
  'rules.bySubdistrict': 'By sub-district of {name}, months that change taken together',
  'rules.byVillage': 'By village of {name}, months that change taken together',
  'rules.whole': 'Back to all sub-districts',
  'rules.where': 'Month or region',
  'rules.indicator': 'Indicator',
  'rules.before': 'Rules in use',
  'rules.after': 'New rules',
  'rules.points': 'Percentage points',
  'rules.cells': 'Village-months',
  'rules.accept': 'Use rules {version}',
  'rules.acceptHint':
    'Every month whose quarter is not locked is computed again by these rules. The acceptance stands on the trail with your name.',
  'rules.why': 'Why these rules are used',
  'rules.history': 'Accepted so far',
  'rules.acceptedBy': '{version} by {by}, {when}: {note}',
  'rules.trying': 'The trial has begun.',
  'rules.accepted': 'The rules are accepted. Figures are being computed.',
});
