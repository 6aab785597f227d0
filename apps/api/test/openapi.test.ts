import { expect, it } from 'vitest';
import { committedOpenApi, openApiText } from '../tools/gen-openapi.ts';

it('the committed openapi.json says what the code says (`npm run gen` writes it)', async () => {
  expect(await committedOpenApi()).toBe(openApiText());
});
