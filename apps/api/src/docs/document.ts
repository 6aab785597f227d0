import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../http/api-env.ts';
import { FIGURES_TAG } from './indicator-tag.ts';

const DESCRIPTION = `Figures, imports and people of the stunting-reduction programme, for the districts of an installation.

Sign in with \`POST /v1/session\` (a cookie) or send \`Authorization: Bearer kv_…\` with a token made under \`/v1/tokens\`.
Everything that is refused is answered as \`application/problem+json\` (RFC 9457) with \`code\` and \`requestId\`, and
\`errors\` with JSON pointers for status 422. Codes of regions are those of Kemendagri with dots; months are \`2026-02\`;
instants are UTC milliseconds.`;

const SCHEMES = {
  cookie: { type: 'apiKey', in: 'cookie', name: '__Host-konvergensi.session_token' },
  bearer: { type: 'http', scheme: 'bearer' },
} as const;

/** The OpenAPI 3.1 document of the routes as they are. */
export function openApiDocument(app: OpenAPIHono<ApiEnv>) {
  const document = app.getOpenAPI31Document(
    {
      openapi: '3.1.0',
      info: { title: 'Konvergensi', version: '1', description: DESCRIPTION },
      servers: [{ url: '/' }],
      tags: [FIGURES_TAG],
    },
    { sortComponents: 'alphabetically' },
  );
  return { ...document, components: { ...document.components, securitySchemes: SCHEMES } };
}

export type ApiDocument = ReturnType<typeof openApiDocument>;
