import { Problem } from '@konvergensi/contract';
import type { Context } from 'hono';
import { z } from 'zod';
import type { ApiEnv } from './api-env.ts';
import { fieldErrors } from './field-errors.ts';

/** How a form is described; not a zod schema, which would have the framework read the file a second time into memory. */
export const formShape = (form: z.ZodType) => z.toJSONSchema(form, { unrepresentable: 'any', io: 'input' });

/** The form that came, read once and checked. */
export async function readForm<Form extends z.ZodType>(c: Context<ApiEnv>, form: Form): Promise<z.output<Form>> {
  if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')) throw new Problem('unsupported-media');
  const sent = await c.req.raw.formData().catch(() => {
    throw new Problem('bad-request');
  });
  const parsed = form.safeParse(Object.fromEntries(sent));
  if (!parsed.success) throw new Problem('invalid', { errors: fieldErrors(parsed.error) });
  return parsed.data;
}
