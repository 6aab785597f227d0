/** Where reference data comes from and how sure we are of it. Figures that are published say which edition they used. */
export interface Provenance {
  readonly id: string;
  readonly edition: string;
  readonly source: string;
  /** `official` read in the document itself or checked against it; `reported` known from others' use; `disputed` copies differ. */
  readonly confidence: 'official' | 'reported' | 'disputed';
  readonly note?: string;
}
