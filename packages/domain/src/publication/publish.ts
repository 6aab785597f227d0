/** A count out of a denominator, as it is known inside. */
export interface CountedShare {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * What outsiders may read of it: a percentage with its counts; `few`, fewer than thirty people, no figure; `hidden`, it
 * would show a count of one to four or let one be worked out; `none`, nobody was counted.
 */
export type Published =
  | { readonly kind: 'percent'; readonly value: number; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'few' | 'hidden' | 'none' };

/** Smallest count of people that is published (data of children: UU 27/2022 art. 4; desa figures only from five). */
export const FEWEST_PUBLISHED = 5;
/** Under so many people no percentage is published. */
export const FEWEST_FOR_PUBLIC_PERCENT = 30;

const isSmall = (count: number): boolean => count > 0 && count < FEWEST_PUBLISHED;

/** A count of one to four, or all but one to four: the others are then as few. */
const tells = ({ numerator, denominator }: CountedShare): boolean =>
  isSmall(numerator) || isSmall(denominator - numerator);

/** One figure that stands alone, with no parts beside it. */
export function publish(share: CountedShare | null): Published {
  if (share === null || share.denominator === 0) return { kind: 'none' };
  if (share.denominator < FEWEST_FOR_PUBLIC_PERCENT) return { kind: 'few' };
  if (tells(share)) return { kind: 'hidden' };
  const { numerator, denominator } = share;
  return { kind: 'percent', value: (numerator / denominator) * 100, numerator, denominator };
}

export interface PublishedColumn {
  readonly total: Published;
  readonly parts: readonly Published[];
}

/**
 * One indicator of a region and its parts, which add up to it. What is not shown could be worked out from the total and
 * the parts that are: parts are hidden, the smallest first, until what is left unsaid is no count of one to four, nor
 * made only of such. When no part is left to hide, the total is not shown. It protects one indicator: of two that
 * contain each other (stunted, severely stunted) only one may be published of the same parts.
 */
export function publishColumn(total: CountedShare | null, parts: readonly (CountedShare | null)[]): PublishedColumn {
  const shown = parts.map(publish);
  const whole = publish(total);
  if (whole.kind !== 'percent') {
    // Without the total nothing can be worked out from the parts that are shown.
    return { total: whole, parts: shown };
  }
  for (;;) {
    const unsaid = parts.filter((part, i) => part !== null && part.denominator > 0 && shown[i]?.kind !== 'percent');
    if (isSafe(unsaid as CountedShare[])) return { total: whole, parts: shown };
    const next = smallestShown(parts, shown);
    if (next === -1) return { total: { kind: 'hidden' }, parts: shown };
    shown[next] = { kind: 'hidden' };
  }
}

function isSafe(unsaid: readonly CountedShare[]): boolean {
  if (unsaid.length === 0) return true;
  const sum = unsaid.reduce(
    (all, part) => ({
      numerator: all.numerator + part.numerator,
      denominator: all.denominator + part.denominator,
    }),
    { numerator: 0, denominator: 0 },
  );
  if (tells(sum)) return false;
  if (!unsaid.some(tells)) return true;
  return unsaid.length > 1 && !unsaid.every(tells);
}

function smallestShown(parts: readonly (CountedShare | null)[], shown: readonly Published[]): number {
  let found = -1;
  parts.forEach((part, i) => {
    if (part === null || shown[i]?.kind !== 'percent') return;
    if (found === -1 || part.numerator < (parts[found]?.numerator ?? 0)) found = i;
  });
  return found;
}
