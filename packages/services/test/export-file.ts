import { EPPGBM_COLUMNS, type EppgbmColumn } from '@konvergensi/domain';

/** One data row of an e-PPGBM export: what is not given is empty. */
export type Row = Partial<Record<EppgbmColumn, string>>;

const columns = Object.keys(EPPGBM_COLUMNS) as EppgbmColumn[];
const titles = columns.map((column) => EPPGBM_COLUMNS[column][0]);
const encoder = new TextEncoder();
const bytes = (text: string): ArrayBuffer => encoder.encode(text).buffer as ArrayBuffer;

/** A child of Gedung Wani, Kinal, measured in February 2026. */
export const sound: Row = {
  name: 'RAKA PRATAMA',
  sex: 'L',
  birthDate: '2024-02-10',
  parents: 'HENDRA / EKA',
  province: 'BENGKULU',
  district: 'KAUR',
  subdistrict: 'KINAL',
  puskesmas: 'KINAL',
  village: 'GEDUNG WANI',
  posyandu: 'MELATI',
  rt: '1',
  rw: '2',
  address: 'JL CONTOH',
  measuredOn: '2026-02-10',
  weight: '12.2',
  length: '87.1',
  position: 'Berdiri',
};

/** The HTML table that the exporting system calls `.xls`, a title above the header. */
export function htmlExport(rows: readonly Row[], only: readonly EppgbmColumn[] = columns): ArrayBuffer {
  const cells = (values: readonly string[]) => `<tr>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`;
  const header = cells(only.map((column) => EPPGBM_COLUMNS[column][0]));
  const data = rows.map((row, i) =>
    cells(only.map((column) => (column === 'no' ? String(i + 1) : (row[column] ?? '')))),
  );
  return bytes(
    `<html><body><table border="1">${cells(['Laporan By Name'])}${header}${data.join('\n')}</table></body></html>`,
  );
}

export function csvExport(rows: readonly Row[]): ArrayBuffer {
  const lines = [titles, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return bytes(lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'));
}
