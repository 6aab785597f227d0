import type { Words } from '../../reference/service-packages.ts';

export interface ChoiceOption extends Words {
  readonly value: string;
}

/** One field of a line of an aksi's tables: form, file, api and page read it. */
export interface LineField {
  /**
   * `words` one line of text; `number` zero or more, decimals allowed; `whole`, `rupiah` whole numbers; `day`, `month` civil;
   * `choice` one of the options; `agency`, `indicator` their codes; `places` villages, at least one where it is needed;
   * `village` one; `line` the id of another line.
   */
  readonly type:
    | 'words'
    | 'number'
    | 'whole'
    | 'rupiah'
    | 'day'
    | 'month'
    | 'choice'
    | 'agency'
    | 'indicator'
    | 'places'
    | 'village'
    | 'line';
  readonly need: boolean;
  readonly label: Words;
  readonly hint?: Words;
  /** Shortest and longest text, largest number. */
  readonly least?: number;
  readonly most?: number;
  readonly options?: readonly ChoiceOption[];
  /** Kinds of line that a `line` names. */
  readonly of?: string;
  /** Not shown to those who may not write the table. */
  readonly names?: true;
}

export type LineValue = string | number | readonly string[] | null;

type OneValue<F extends LineField> = F['type'] extends 'number' | 'whole' | 'rupiah'
  ? number
  : F['type'] extends 'places'
    ? readonly string[]
    : F extends { readonly options: readonly { readonly value: infer V }[] }
      ? V
      : string;

/** Values of a line by its fields: what need not be filled may be `null`, villages are a list, perhaps empty. */
export type ValuesOf<Fields extends Readonly<Record<string, LineField>>> = {
  -readonly [Name in keyof Fields]: Fields[Name] extends { need: true } | { type: 'places' }
    ? OneValue<Fields[Name]>
    : OneValue<Fields[Name]> | null;
};
