import type { Context } from 'hono';
import type { ApiEnv } from './api-env.ts';

/** Names an answer by what it follows from; true when the caller holds it already. Kept by no cache but the caller's. */
export async function isKnown(c: Context<ApiEnv>, from: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${c.req.url}\n${from}`));
  const tag = `W/"${btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 15)))}"`;
  c.header('etag', tag);
  c.header('cache-control', 'private, no-cache');
  c.header('vary', 'authorization, cookie');
  const held = c.req.header('if-none-match')?.split(',') ?? [];
  return held.some((one) => one.trim() === tag);
}
