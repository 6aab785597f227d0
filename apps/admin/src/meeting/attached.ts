import type { Context } from 'hono';
import type { ApiProblem } from '../api/outcome.ts';
import type { View } from '../format/view.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { refusalOf } from '../http/refusal.ts';
import type { Refusal } from '../ui/error-summary.tsx';

export type AttachedTo = 'meeting' | 'commitment' | 'regulation';

/** What a file of this address belongs to. */
export const attachedTo = (c: Context<AdminEnv>, of: AttachedTo) => ({
  code: c.req.param('code') ?? '',
  of,
  subject: c.req.param('id') ?? '',
});

/** A file as it lies there. */
export async function sendAttachment(c: Context<AdminEnv>, of: AttachedTo): Promise<Response> {
  const file = await c.var.api.attachmentFile(attachedTo(c, of), c.req.param('file') ?? '');
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  for (const name of ['content-type', 'content-disposition']) headers.set(name, file.headers.get(name) ?? '');
  return new Response(file.body, { status: file.status, headers });
}

/** What is wrong with a file, at the field of the file. */
export const fileRefusal = (view: View, problem: ApiProblem): Refusal =>
  refusalOf(view, problem, ['file', 'kind', 'caption', 'children', 'consent'], {
    file: problem.errors.find(({ pointer }) => pointer === '/file')?.message ?? problem.detail ?? view.t('aksi.noFile'),
  });
