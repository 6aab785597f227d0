import { escapeHtml, prose } from './html.ts';

/** As much of JSON Schema as our documents use. */
export interface SchemaShape {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  description?: string;
  default?: unknown;
  items?: SchemaShape;
  properties?: Readonly<Record<string, SchemaShape>>;
  required?: readonly string[];
  oneOf?: readonly SchemaShape[];
  anyOf?: readonly SchemaShape[];
  allOf?: readonly SchemaShape[];
}

const NAME = /\/([^/]+)$/;

/** One line: what kind of value, and within which bounds. */
export function typeWords(schema: SchemaShape): string {
  if (schema.$ref !== undefined) {
    const name = NAME.exec(schema.$ref)?.[1] ?? '';
    return `<a href="#schema-${escapeHtml(name)}">${escapeHtml(name)}</a>`;
  }
  const choices = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (choices !== undefined) return choices.map(typeWords).join(schema.allOf === undefined ? ' | ' : ' & ');
  if (schema.enum !== undefined) return schema.enum.map((value) => escapeHtml(JSON.stringify(value))).join(' | ');
  if (schema.const !== undefined) return escapeHtml(JSON.stringify(schema.const));
  if (schema.items !== undefined) return `${typeWords(schema.items)}[]`;
  const type = [schema.type ?? 'any'].flat().join(' | ');
  return escapeHtml([type, schema.format ? `(${schema.format})` : '', bounds(schema)].filter(Boolean).join(' '));
}

function bounds({ minimum, maximum, minLength, maxLength }: SchemaShape): string {
  const range = (low: number | undefined, high: number | undefined) =>
    low === undefined && high === undefined ? '' : `${low ?? ''}…${high ?? ''}`;
  const length = range(minLength, maxLength);
  return [range(minimum, maximum), length === '' ? '' : `${length} characters`].filter(Boolean).join(', ');
}

/** Fields of an object, nested ones indented; anything else is its one line. */
export function schemaHtml(schema: SchemaShape): string {
  if (schema.items?.properties !== undefined) return `<p class="type">list of</p>${schemaHtml(schema.items)}`;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices?.some(({ properties }) => properties !== undefined)) {
    return choices.map(schemaHtml).join('<p class="type">or</p>');
  }
  if (schema.properties === undefined) return `<p class="type">${typeWords(schema)}</p>`;
  const fields = Object.entries(schema.properties).map(([name, field]) => fieldHtml(name, field, schema.required));
  return `<dl class="schema">${fields.join('')}</dl>`;
}

function fieldHtml(name: string, field: SchemaShape, required: readonly string[] = []): string {
  const nested = field.properties !== undefined || field.items?.properties !== undefined;
  const optional = required.includes(name) ? '' : ' <span class="type">optional</span>';
  const words = field.description === undefined ? '' : ` – ${prose(field.description)}`;
  const type = nested ? '' : ` <span class="type">${typeWords(field)}</span>`;
  return `<dt><code>${escapeHtml(name)}</code>${type}${optional}${words}</dt><dd>${nested ? schemaHtml(field) : ''}</dd>`;
}
