import { translationOf } from '../catalogue.ts';
import { consent as source } from '../id/consent.ts';

export const consent = translationOf(source)({
  'consent.title': 'Consents',
  'consent.none':
    'No consent is recorded. The register rests on its legal basis; consent is needed for what goes beyond.',
  'consent.add': 'Record a consent',
  'consent.of': 'Consent of {name}',
  'consent.withdrawOf': 'Take back a consent of {name}',
  'consent.basis': 'Legal basis of this register: {basis}.',
  'consent.lead':
    'Consent is only for what goes beyond that basis. Anyone may refuse it or take it back at any time and keeps every service.',
  'consent.withdrawLead':
    'Once saved this consent ends: photographs that rest on it are opened to nobody any more. That it was given and taken back stays on record.',
  'consent.kind': 'What is allowed',
  'consent.kind.photo': 'Photographs that show this person in reports and evidence',
  'consent.kind.contact': 'To be reached by telephone or WhatsApp',
  'consent.kind.data': 'Data beyond the register, for instance for a survey',
  'consent.on': 'Given on',
  'consent.by': 'Given by',
  'consent.byHint': 'For a child under 18: a parent or guardian',
  'consent.by.self': 'the person',
  'consent.by.mother': 'the mother',
  'consent.by.father': 'the father',
  'consent.by.guardian': 'a guardian',
  'consent.how': 'How',
  'consent.how.written': 'in writing',
  'consent.how.spoken': 'in words',
  'consent.given': '{by}, {how}, {date}; written down by {recorder}',
  'consent.code': 'Code of the consent',
  'consent.codeHint': 'The code of a consent to photographs stands beside each photograph handed in.',
  'consent.state': 'State',
  'consent.standing': 'stands',
  'consent.withdrawn': 'taken back by {by}, {date}',
  'consent.withdraw': 'Take back',
  'consent.withdrawOn': 'Taken back on',
  'consent.withdrawBy': 'Taken back by',
  'consent.withdrawSave': 'Take this consent back',
});
