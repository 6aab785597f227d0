import { monthOf } from '../period/month.ts';
import { addDays } from '../period/shift-date.ts';
import type { RecordList } from '../reference/recording-rules.ts';
import { pregnancyRiskFacts } from '../register/pregnancy-risk-facts.ts';
import type { RegisteredPerson, RegisteredPregnancy, VillageRegister } from '../register/village-register.ts';
import { childSpan } from '../target/child-span.ts';
import { PREGNANCY_DAYS } from '../target/gestation.ts';
import { adolescentSpan, catinSpan } from '../target/girl-and-mother-spans.ts';
import { motherSpan } from '../target/mother-span.ts';
import { pregnancyStatus } from '../target/pregnancy-status.ts';
import type { TargetSpan } from '../target/target-span.ts';
import type { Lettered, RecordedPerson } from './recorded-person.ts';

/** Someone on a list of the register. `row`: the pregnancy of a mother, otherwise the person. */
export interface ListedPerson {
  readonly row: string;
  readonly person: RegisteredPerson;
  readonly list: RecordList;
  readonly recorded: RecordedPerson;
  readonly pregnancy: RegisteredPregnancy | null;
}

type Letters = ReadonlyMap<string, readonly Lettered[]>;

const CHILD_LISTS = [
  ['children', 'child-0-23'],
  ['paud', 'paud'],
] as const;

function listed(
  person: RegisteredPerson,
  list: RecordList,
  span: TargetSpan,
  letters: readonly Lettered[],
): ListedPerson {
  const { residence, birthDate } = person;
  const recorded = { list, span, residence, birthDate, pregnancy: null, letters };
  return { row: person.id, person, list, recorded, pregnancy: null };
}

/** A mother's letter follows from what was measured at the pregnancy, and holds from its beginning. */
function mother(person: RegisteredPerson, pregnancy: RegisteredPregnancy): ListedPerson {
  const { letter } = pregnancyStatus(pregnancyRiskFacts(person, pregnancy));
  const month = monthOf(addDays(pregnancy.dueDate, -PREGNANCY_DAYS));
  const letters = letter === null ? [] : [{ month, letter }];
  const { residence } = person;
  const span = motherSpan(pregnancy, residence);
  const recorded = { list: 'mothers' as const, span, residence, birthDate: null, pregnancy, letters };
  return { row: pregnancy.id, person, list: 'mothers', recorded, pregnancy };
}

/** Everyone of a register on the list or lists where she or he stands at some time; `letters` of children, by person. */
export function listedPeople(register: VillageRegister, letters: Letters): ListedPerson[] {
  const byId = new Map(register.people.map((person) => [person.id, person]));
  const found: ListedPerson[] = [];
  for (const pregnancy of register.pregnancies) {
    const woman = byId.get(pregnancy.person);
    if (woman !== undefined) found.push(mother(woman, pregnancy));
  }
  for (const person of register.people) {
    if (person.birthDateKind === 'unknown') continue;
    const dated = { birthDate: person.birthDate, ...person.residence };
    for (const [list, kind] of CHILD_LISTS) {
      found.push(listed(person, list, childSpan(kind, dated), letters.get(person.id) ?? []));
    }
    if (person.sex === 2) found.push(listed(person, 'girls', adolescentSpan(dated), []));
  }
  for (const catin of register.catin) {
    const person = byId.get(catin.person);
    if (person !== undefined) found.push(listed(person, 'couples', catinSpan(catin, person.residence), []));
  }
  return found;
}
