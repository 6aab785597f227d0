import { hashText } from '../../identity/hash-text.ts';
import type { ChildFacts, Visit } from '../../identity/match-child.ts';
import { ageInDays, dateOfDay } from '../../period/civil-date.ts';

/** A visit of a child in this file, and the data row that brought it. */
export interface RowVisit extends Visit {
  readonly row: number;
}

/**
 * Children held in few bytes, since a file may name a hundred thousand: numbers of all children lie in one array, and
 * those of one birth date, or of one village, name and parents, are chained through it. A child is known by its place.
 */
export interface ChildTable {
  add(facts: ChildFacts): number;
  factsOf(child: number, visit: Visit | null): ChildFacts;
  /**
   * Children whom `matchChild` could find anything but different: of that birth date those of the village, the NIK, or the
   * name and parents; of another birth date those of village, name and parents. In the order in which they were added.
   */
  alike(facts: ChildFacts): number[];
  /** First data row of the file that named the child; null while none has. */
  firstRow(child: number): number | null;
  seenIn(child: number, row: number, visit: Visit | null): void;
  visitOn(child: number, date: string): RowVisit | null;
}

const EPOCH = '1970-01-01';
const NONE = -1;
const BUCKETS = 1 << 16;
const [VILLAGE, BORN, SEX, NEXT_BORN, NEXT_FAMILY, FIRST_ROW, VISIT_DAY, VISIT_ROW, WEIGHT, LENGTH, WIDTH] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;

export function createChildTable(): ChildTable {
  let numbers = new Int32Array(WIDTH * 1024);
  let count = 0;
  const names: string[] = [];
  const parents: string[] = [];
  const niks: (string | null)[] = [];
  const born = new Map<number, number>();
  const families = new Int32Array(BUCKETS).fill(NONE);
  /** Visits after a child's first in this file. */
  const later = new Map<number, RowVisit[]>();

  const at = (child: number, field: number): number => numbers[child * WIDTH + field] ?? NONE;
  const put = (child: number, field: number, value: number) => {
    numbers[child * WIDTH + field] = value;
  };
  const chain = (first: number, next: number, wanted: (child: number) => boolean): number[] => {
    const children: number[] = [];
    for (let child = first; child !== NONE; child = at(child, next)) if (wanted(child)) children.push(child);
    return children.reverse();
  };
  const familyBucket = ({ village, name, parents: pair }: ChildFacts) =>
    hashText(`${village} ${name} ${pair}`) % BUCKETS;

  return {
    add: (facts) => {
      const child = count++;
      if (count * WIDTH > numbers.length) numbers = grown(numbers);
      const day = ageInDays(EPOCH, facts.birthDate);
      const bucket = familyBucket(facts);
      const row = [
        facts.village,
        day,
        facts.sex,
        born.get(day) ?? NONE,
        families[bucket] ?? NONE,
        NONE,
        NONE,
        NONE,
        NONE,
        NONE,
      ];
      numbers.set(row, child * WIDTH);
      born.set(day, child);
      families[bucket] = child;
      names.push(facts.name);
      parents.push(facts.parents);
      niks.push(facts.nik);
      return child;
    },
    factsOf: (child, visit) => ({
      name: names[child] ?? '',
      parents: parents[child] ?? '',
      nik: niks[child] ?? null,
      sex: at(child, SEX) === 2 ? 2 : 1,
      birthDate: dateOfDay(at(child, BORN)) ?? '',
      village: at(child, VILLAGE),
      visit,
    }),
    alike: (facts) => {
      const day = ageInDays(EPOCH, facts.birthDate);
      const sameNames = (child: number) => names[child] === facts.name && parents[child] === facts.parents;
      const sameDay = (child: number) =>
        at(child, VILLAGE) === facts.village || (facts.nik !== null && niks[child] === facts.nik) || sameNames(child);
      const otherDay = (child: number) =>
        at(child, BORN) !== day && at(child, VILLAGE) === facts.village && sameNames(child);
      const family = facts.parents === '' ? NONE : (families[familyBucket(facts)] ?? NONE);
      return [...chain(born.get(day) ?? NONE, NEXT_BORN, sameDay), ...chain(family, NEXT_FAMILY, otherDay)];
    },
    firstRow: (child) => orNull(at(child, FIRST_ROW)),
    seenIn: (child, row, visit) => {
      if (at(child, FIRST_ROW) === NONE) put(child, FIRST_ROW, row);
      if (visit === null) return;
      if (at(child, VISIT_DAY) !== NONE) return void later.set(child, [...(later.get(child) ?? []), { ...visit, row }]);
      put(child, VISIT_DAY, ageInDays(EPOCH, visit.date));
      put(child, VISIT_ROW, row);
      put(child, WEIGHT, visit.weightG ?? NONE);
      put(child, LENGTH, visit.lengthUm ?? NONE);
    },
    visitOn: (child, date) => {
      if (at(child, VISIT_DAY) === NONE || at(child, VISIT_DAY) !== ageInDays(EPOCH, date)) {
        return later.get(child)?.find((visit) => visit.date === date) ?? null;
      }
      return {
        date,
        row: at(child, VISIT_ROW),
        weightG: orNull(at(child, WEIGHT)),
        lengthUm: orNull(at(child, LENGTH)),
      };
    },
  };
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function orNull(value: number): number | null {
  return value === NONE ? null : value;
}
