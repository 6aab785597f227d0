import { type Month, monthOf } from '../period/month.ts';

/** Why a bride or groom to be was not guided. */
export const NOT_GUIDED = ['not-come', 'elsewhere', 'too-late', 'no-class'] as const;
export type NotGuided = (typeof NOT_GUIDED)[number];

/** What a bride or groom to be is called where no name is read: the village and the end of the id. */
export const coupleCode = (village: string, id: string): string => `${village}/C-${id.slice(-6)}`;

export interface CoupleFacts {
  weddingOn: string;
  /** Cancelled, moved or died: no wedding here. */
  fellOut: boolean;
  guidedOn: string | null;
  material: boolean;
  notGuided: NotGuided | null;
}

export interface CoupleCounts {
  /** Brides and grooms to be whose wedding falls in the period. */
  weddings: number;
  /** Of them guided, not after the wedding. */
  guided: number;
  /** Of those, with the material on stunting. */
  withMaterial: number;
  /** Known not to have been guided. */
  notGuided: number;
  /** Nothing is said yet. */
  unsaid: number;
}

/** Counts by the wedding: whoever was guided only after it was not guided for it. */
export function countCouples(couples: readonly CoupleFacts[]): CoupleCounts {
  const weddings = couples.filter(({ fellOut }) => !fellOut);
  const guided = weddings.filter(({ guidedOn, weddingOn }) => guidedOn !== null && guidedOn <= weddingOn);
  const notGuided = weddings.filter((one) => !guided.includes(one) && (one.notGuided ?? one.guidedOn) !== null);
  return {
    weddings: weddings.length,
    guided: guided.length,
    withMaterial: guided.filter(({ material }) => material).length,
    notGuided: notGuided.length,
    unsaid: weddings.length - guided.length - notGuided.length,
  };
}

/** The same for each month in which there is a wedding, in order. */
export function couplesByMonth(couples: readonly CoupleFacts[]): { month: Month; counts: CoupleCounts }[] {
  const months = Map.groupBy(couples, ({ weddingOn }) => monthOf(weddingOn));
  return [...months.keys()]
    .sort((a, b) => a - b)
    .map((month) => ({ month, counts: countCouples(months.get(month) ?? []) }));
}

export type GuidanceRefusal = 'not-yet' | 'after-wedding-day';

/** Guidance lies in the past; after the day of the wedding it is none. */
export function refuseGuidance(on: string, { weddingOn, today }: { weddingOn: string; today: string }) {
  if (on > today) return 'not-yet' satisfies GuidanceRefusal;
  return on > weddingOn ? ('after-wedding-day' satisfies GuidanceRefusal) : null;
}
