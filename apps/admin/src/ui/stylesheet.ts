import { base } from './css/base.ts';
import { form } from './css/form.ts';
import { layout } from './css/layout.ts';
import { parts } from './css/parts.ts';
import { pieces } from './css/pieces.ts';
import { print } from './css/print.ts';
import { table } from './css/table.ts';
import { tokens } from './css/tokens.ts';

/** Written into every page: a linked file would cost one more round trip, 0.9-1.8 s on 2G. */
export const stylesheet = [tokens, base, layout, parts, table, form, pieces, print].join('').replace(/\n/g, '');

let hash: Promise<string> | undefined;

/** `sha256-…`, as the content security policy names it. */
export function stylesheetHash(): Promise<string> {
  hash ??= crypto.subtle
    .digest('SHA-256', new TextEncoder().encode(stylesheet))
    .then((digest) => `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`);
  return hash;
}
