/** What is asked for in an address: the kind of file, and which table of the page. */
export const TAKE_FIELD = 'unduh';
export const TABLE_FIELD = 'tabelke';
/** Asks for a page with names as a numbered print. */
export const PRINT_FIELD = 'cetak';

/** The address of a page as a file of that kind. */
export function takeAddress(address: string, kind: 'xlsx' | 'csv' | 'docx', table?: number): string {
  const which = table === undefined ? '' : `&${TABLE_FIELD}=${table}`;
  return `${address}${address.includes('?') ? '&' : '?'}${TAKE_FIELD}=${kind}${which}`;
}
