/** Names of the `{gaps}` in a text. */
type Gap<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Gap<Rest> : never;

export type Fill = string | number;
export type Gaps<S> = Record<Gap<S>, Fill>;

/** What `t` takes after the key: nothing when the text has no gap. */
export type GapArguments<S> = [Gap<S>] extends [never] ? [] : [gaps: Gaps<S>];

/** A text of another language: a string with gaps of the source only, or a function where the language has plurals. */
type Faithful<Source, Other> = Other extends string
  ? [Gap<Other>] extends [Gap<Source>]
    ? Other
    : never
  : (gaps: Gaps<Source>) => string;

/** Every key of the source, no other, and no gap that the source does not fill. */
export function translationOf<const Source extends Record<string, string>>(_source: Source) {
  return <const Other extends { [K in keyof Source]: string | ((gaps: Gaps<Source[K]>) => string) }>(
    texts: Other & {
      [K in keyof Other]: K extends keyof Source ? Faithful<Source[K], Other[K]> : never;
    },
  ): Other => texts;
}
