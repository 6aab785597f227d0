import type { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import type { ApiEnv } from '../http/api-env.ts';
import { openApiDocument } from './document.ts';
import { docsPage } from './page.ts';
import { STYLE } from './style.ts';

const HOUR = 'public, max-age=3600';

/** The description of the api, for programs and for people; made when it is first asked for. */
export function docsRoutes(app: OpenAPIHono<ApiEnv>): Hono<ApiEnv> {
  let document: string | undefined;
  let page: Promise<{ html: string; policy: string }> | undefined;
  return new Hono<ApiEnv>()
    .get('/v1/openapi.json', (c) => {
      document ??= JSON.stringify(openApiDocument(app));
      return c.body(document, 200, { 'content-type': 'application/json', 'cache-control': HOUR });
    })
    .get('/v1/docs', async (c) => {
      page ??= renderPage(app);
      const { html, policy } = await page;
      return c.html(html, 200, { 'content-security-policy': policy, 'cache-control': HOUR });
    });
}

/** The page's one style sheet is let in by its digest; nothing else is loaded and nothing runs. */
async function renderPage(app: OpenAPIHono<ApiEnv>): Promise<{ html: string; policy: string }> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return {
    html: docsPage(openApiDocument(app)),
    policy: `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  };
}
