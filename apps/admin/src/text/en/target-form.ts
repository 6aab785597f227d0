import { translationOf } from '../catalogue.ts';
import { targetForm as source } from '../id/target-form.ts';

export const targetForm = translationOf(source)({
  'uform.go': 'Target data of the sub-district',
  'uform.title': 'Target data {year}',
  'uform.lead':
    'Form U1: targets by the sub-district, the puskesmas and the family-planning field office, side by side with the register. Each office enters its own numbers; its head verifies them or returns them with a note.',
  'uform.source.kecamatan': 'Sub-district',
  'uform.source.puskesmas': 'Puskesmas',
  'uform.source.plkb': 'PLKB',
  'uform.group.pregnant': 'Pregnant women',
  'uform.group.underTwo': 'Children of 0-23 months',
  'uform.group.underFive': 'Children of 0-59 months',
  'uform.register': 'Register',
  'uform.spread': 'Offices differ by',
  'uform.apartHint':
    'Marked where the offices differ by more than two people and more than a tenth of the largest number.',
  'uform.state': 'How far it is',
  'uform.office': 'Office',
  'uform.filled': 'Villages filled in',
  'uform.verified': 'Verified',
  'uform.returned': 'Returned, with the note',
  'uform.write': 'Enter numbers of: {office}',
  'uform.is.entered': 'waits to be verified',
  'uform.is.returned': 'returned',
  'uform.is.verified': 'verified',
  'uform.decide': 'Verify numbers of: {office}',
  'uform.which': 'Villages',
  'uform.apart': 'far apart in {groups}',
  'uform.step': 'Decision',
  'uform.step.verify': 'Verify',
  'uform.step.return': 'Return to be mended',
  'uform.note': 'Note',
  'uform.noteHint': 'Needed to return them. No names of people.',
  'uform.nothingToVerify': 'There are no numbers to be verified of: {office}.',
  'uform.nothing': 'Fill in at least one village.',
  'uform.noVillage': 'Tick at least one village.',
});
