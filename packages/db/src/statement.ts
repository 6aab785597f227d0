/** One SQL statement with its values. Values are bound as D1 binds them: numbers arrive as REAL, null as NULL. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

export type SqlValue = string | number | null;

/** `sql` with numbered placeholders; a nested Statement is spliced in with its values. */
export function sql(strings: TemplateStringsArray, ...values: readonly (SqlValue | Statement)[]): Statement {
  let text = strings[0] ?? '';
  const params: SqlValue[] = [];
  values.forEach((value, i) => {
    if (value !== null && typeof value === 'object') {
      text += value.sql;
      params.push(...value.params);
    } else {
      text += '?';
      params.push(value);
    }
    text += strings[i + 1] ?? '';
  });
  return { sql: text, params };
}

/** Rows as one JSON parameter, for `json_each`: one bound value for any number of rows. */
export const json = (value: unknown): string => JSON.stringify(value);
