import type { TestProject } from 'vitest/node';
import { apiOf, unread } from '../../../infra/demo/seed/api.ts';
import { firstOperatorToken } from '../../../infra/demo/seed/operator.ts';
import { startTestPlatform } from '../../../infra/testing/test-platform.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

/** Its password was chosen by the one-time link. */
export const OPERATOR = { username: 'operator', password: 'kata sandi operator' };

/** One new installation for all browser tests, with an operator; each file makes a province of its own. */
export default async function start({ provide }: TestProject): Promise<() => Promise<void>> {
  const platform = await startTestPlatform();
  const { url } = platform;
  const token = await firstOperatorToken({ url, fetch });
  await apiOf({ url, fetch }).send('POST', '/v1/enrolments/redeem', unread, { json: { token, ...OPERATOR } });
  provide('url', url);
  return () => platform.remove();
}
