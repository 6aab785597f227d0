import type { Platform } from './api.ts';

/** The one-time token of the first operator, or null when there is an operator already. Local platform only. */
export async function firstOperatorToken({ url, fetch }: Platform): Promise<string | null> {
  const response = await fetch(`${url}/__dev/bootstrap`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'operator' }),
  });
  if (!response.ok) throw new Error(`POST /__dev/bootstrap → ${response.status} ${await response.text()}`);
  const { path } = (await response.json()) as { path?: string | null };
  return typeof path === 'string' ? (path.split(/[/=]/).at(-1) ?? null) : null;
}
