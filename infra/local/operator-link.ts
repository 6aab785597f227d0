/** Asks the api for the first operator's one-time link; undefined when there is an operator already. */
export async function operatorLink(url: string): Promise<string | undefined> {
  const response = await fetch(`${url}/__dev/bootstrap`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'operator' }),
  });
  if (!response.ok) throw new Error(`Making the operator's link failed: ${response.status} ${await response.text()}`);
  const { path } = (await response.json()) as { path?: string | null };
  return typeof path === 'string' ? new URL(path, url).href : undefined;
}
