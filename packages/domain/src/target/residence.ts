/** A person's life in the village: first and last day lived here, and the day of death. Null: not so, or not known. */
export interface Residence {
  readonly livedFrom: string | null;
  readonly leftOn: string | null;
  readonly diedOn: string | null;
}
