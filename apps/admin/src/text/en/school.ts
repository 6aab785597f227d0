import { translationOf } from '../catalogue.ts';
import { school as source } from '../id/school.ts';

export const school = translationOf(source)({
  'school.title': 'Schools for entries',
  'school.go': 'List schools',
  'school.lead':
    'Figures of pre-schools and adolescent girls may be entered by school. List the schools here; each then stands on the sheet at the level of schools. A figure of a school is not divided among villages.',
  'school.lines': 'One school a line: NPSN; name; village code',
  'school.hint':
    'Example: 10700123; SMP Negeri Contoh; {code}. May be copied from Excel. A known NPSN has its name and village corrected.',
  'school.save': 'Save the list of schools',
  'school.saved': '{n} schools saved.',
  'school.none': 'No line has been filled in',
  'school.notSaved': 'Nothing has been saved: put right the lines named below',
  'school.unknownVillage': 'A village code is not known in this district; nothing has been saved',
  'school.wrong.npsn': 'Line {line}: an NPSN has 8 digits or letters',
  'school.wrong.name': 'Line {line}: the name has 3 to 120 letters',
  'school.wrong.village': 'Line {line}: a village code has 10 digits, such as 17.04.01.2001',
  'school.wrong.twice': 'Line {line}: this NPSN stands in a line before',
});
