import { expect, test } from 'vitest';
import { REFUSAL_WORDS } from '../refusals.ts';
import { FileRefused } from './file-refused.ts';
import { sniff } from './sniff.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const wide = (text: string) => new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
const ole = (stream: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide(stream)]);
const zip = (names: string) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes(names)]);

test.each([
  ['<html><head><meta charset="utf-8"></head><body><table border="1"><tr><td>NIK', 'html-table'],
  ['\ufeff  <TABLE class=x><tr>', 'html-table'],
  ['<!DOCTYPE html>\n<html>', 'html-table'],
  ['<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">', 'html-table'],
  ['<!-- dibuat 2026 -->\n<table><tr><td>', 'html-table'],
  ['NIK,Nama,JK\n1,A,L', 'csv'],
  ['\ufeffNIK;Nama;JK', 'csv'],
  ['Nama\tJK\n<b>\tL', 'csv'],
])('%j is read as %s', (text, kind) => {
  expect(sniff(bytes(text))).toBe(kind);
});

test('UTF-16 with its mark is text', () => {
  expect(sniff(new Uint8Array([0xff, 0xfe, ...wide('NIK\tNama')]))).toBe('csv');
});

test.each(['[Content_Types].xml … xl/workbook.xml', 'docProps/app.xml … xl/theme/theme1.xml'])(
  'a zip with %s is a workbook',
  (names) => {
    expect(sniff(zip(names))).toBe('xlsx');
  },
);

test.each([
  ['nothing', bytes(''), 'empty'],
  ['only a byte order mark and blanks', bytes('\ufeff \r\n'), 'empty'],
  ['a true binary .xls', ole('Workbook'), 'binary-xls'],
  ['a binary .xlsb', zip('[Content_Types].xml xl/workbook.bin'), 'binary-xls'],
  ['a workbook with a password', ole('EncryptionInfo EncryptedPackage'), 'encrypted'],
  ['an OpenDocument sheet', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'open-document'],
  ['a Word document', zip('[Content_Types].xml word/document.xml'), 'archive'],
  ['a zip of a table', zip('eppgbm.csv'), 'archive'],
  [
    'XML Spreadsheet 2003',
    bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'xml-spreadsheet',
  ],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]), 'not-a-table'],
  ['a PDF', bytes('%PDF-1.7\n%âãÏÓ\u0000'), 'not-a-table'],
])('%s is refused, with what to do instead', (_, head, code) => {
  let refused: unknown;
  try {
    sniff(head);
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(FileRefused);
  expect(refused).toMatchObject({ code });
  expect(REFUSAL_WORDS[code as 'empty'].remedy.id).not.toBe('');
});
