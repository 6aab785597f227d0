import { expect, it } from 'vitest';
import { htmlRows } from './html-rows.ts';

function rowsOf(html: string): number {
  const table = htmlRows();
  return table.write(html).length + table.end().length;
}

it.each([
  ['elements never closed', `<table><tr><td>${'<div>'.repeat(1_000_000)}`, 'damaged'],
  ['tables in tables', '<table><tr><td>'.repeat(300_000), 'damaged'],
  ['rows without end', `<table>${'<tr>'.repeat(300_000)}`, 'too-many-lines'],
])('%s are refused at once', (_what, html, code) => {
  expect(() => rowsOf(html)).toThrow(expect.objectContaining({ code }));
});

it('rows and cells whose ends are left out lie no deeper with every row', () => {
  expect(rowsOf(`<table>${'<tr><td>1<td>2<br>3'.repeat(5000)}`)).toBe(5000);
  expect(rowsOf(`<table>${'<tr><td><b>1</td></tr>'.repeat(5000)}</table>`)).toBe(5000);
});
