import { allIndicators } from '@konvergensi/domain';
import { expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { openApiDocument } from './document.ts';
import { docsPage } from './page.ts';

it('the document and its page name every indicator with the words of the registry', () => {
  const document = openApiDocument(createApp());
  const words = document.tags?.find(({ name }) => name === 'Figures')?.description ?? '';
  for (const { code, numerator } of allIndicators) {
    expect(words).toContain(`\`${code}\``);
    expect(words).toContain(numerator.en);
  }
  expect(words.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(allIndicators.length);
  expect(docsPage(document)).toContain('<code>stunted</code>');
});
