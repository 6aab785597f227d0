/** How a pregnancy ended. */
export type PregnancyOutcome = 'live-birth' | 'stillbirth' | 'miscarriage' | 'maternal-death' | 'moved' | 'unknown';

/** A pregnancy in dates (`YYYY-MM-DD`). `knownFrom`: the day the village learned of it, null when from its beginning. */
export interface Pregnancy {
  readonly dueDate: string;
  readonly knownFrom: string | null;
  readonly end: { readonly on: string; readonly outcome: PregnancyOutcome } | null;
}
