/// <reference types="node" />
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '../src/app.ts';
import { openApiDocument } from '../src/docs/document.ts';

const FILE = join(import.meta.dirname, '../openapi.json');

/** The document as it is committed. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(createApp()), null, 2)}\n`;

export const committedOpenApi = (): Promise<string> => readFile(FILE, 'utf8').catch(() => '');

if (import.meta.main) {
  const text = openApiText();
  if (text === (await committedOpenApi())) process.stdout.write('openapi.json is as the code says\n');
  else {
    await writeFile(FILE, text);
    process.stdout.write('openapi.json written\n');
  }
}
