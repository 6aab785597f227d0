import type { Context } from 'hono';
import type { ApiFetch } from '../api/client.ts';
import { ApiFailure, type ApiProblem } from '../api/outcome.ts';
import { settle } from '../api/settle.ts';
import { NamesPage } from '../privacy/names.page.tsx';
import type { AdminEnv } from './admin-env.ts';
import { TOKEN_FIELD } from './form-token.ts';
import { show } from './show.ts';

/** The button of the warning page that saves what was found all the same. */
export const ANYWAY_FIELD = 'tetap';

const isForm = (c: Context<AdminEnv>): boolean =>
  c.req.method === 'POST' && /^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '');

/** Whether a form comes from the warning page, where somebody has looked at the words once more. The page reads it after. */
export const savesAnyway = async (c: Context<AdminEnv>): Promise<boolean> =>
  isForm(c) &&
  (
    await c.req.raw
      .clone()
      .formData()
      .catch(() => new FormData())
  ).has(ANYWAY_FIELD);

/** A refusal for names in free words leads from any form to the one page that warns of it: pages do nothing. */
export function warningOfNames(api: ApiFetch): ApiFetch {
  return async (request) => {
    const answer = await api(request);
    if (answer.status !== 409) return answer;
    const outcome = await settle(Promise.resolve(answer.clone()));
    if (!outcome.ok && outcome.problem.code === 'personal-text') throw new ApiFailure(outcome.problem);
    return answer;
  };
}

/** The form once more: what was found can be put right here, all else goes along as it was. */
export async function personalTextPage(c: Context<AdminEnv>, problem: ApiProblem) {
  const data = isForm(c) ? await c.req.formData() : new FormData();
  const texts = Array.isArray(problem.extra?.['texts']) ? (problem.extra['texts'] as string[]) : [];
  const fields = [...data]
    .filter(([name]) => name !== TOKEN_FIELD && name !== ANYWAY_FIELD)
    .flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []));
  const isFound = (value: string) => texts.some((text) => value.replaceAll('\r\n', '\n').includes(text));
  const page = (
    <NamesPage
      view={c.var.view}
      action={c.var.view.address}
      found={[...new Set(problem.errors.map(({ message }) => message))]}
      shown={fields.filter(({ value }) => isFound(value))}
      kept={fields.filter(({ value }) => !isFound(value))}
    />
  );
  return show(c, page, 409);
}
