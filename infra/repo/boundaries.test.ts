import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './tracked-files.ts';

const REFUSED: [file: string, source: string][] = [
  ['packages/domain/src', `import { z } from 'zod';\nexport const used = z;`],
  ['packages/domain/src', `import { readFileSync } from 'node:fs';\nexport const used = readFileSync;`],
  ['packages/domain/src', `import { Hono } from 'hono';\nexport const used = Hono;`],
  ['packages/domain/src', `import { sql } from 'drizzle-orm';\nexport const used = sql;`],
  ['packages/domain/src', `import { openDb } from '@konvergensi/db';\nexport const used = openDb;`],
  ['packages/domain/src', `export const used = () => Date.now();`],
  ['packages/domain/src', `export const used = () => new Date();`],
  ['packages/domain/src', `export const used = () => Math.random();`],
  ['packages/contract/src', `import { Hono } from 'hono';\nexport const used = Hono;`],
  ['packages/contract/src', `import { openDb } from '@konvergensi/db';\nexport const used = openDb;`],
  ['packages/db/src', `import { Problem } from '@konvergensi/contract';\nexport const used = Problem;`],
  ['packages/db/src', `import { Hono } from 'hono';\nexport const used = Hono;`],
  ['packages/services/src', `import { Hono } from 'hono';\nexport const used = Hono;`],
  ['packages/services/src', `import { env } from 'cloudflare:workers';\nexport const used = env;`],
  ['packages/services/src', `export const used = (request: Request) => request;`],
  ['packages/services/src', `import { guard } from '@konvergensi/db/src/guard.ts';\nexport const used = guard;`],
  ['apps/api/src', `import { sql } from 'drizzle-orm';\nexport const used = sql;`],
  ['apps/api/src', `import { guard } from '@konvergensi/db';\nexport const used = guard;`],
  ['apps/api/src', `import scheduler from '@konvergensi/scheduler';\nexport const used = scheduler;`],
  ['apps/api/src', `import { env } from 'cloudflare:workers';\nexport const used = env;`],
  ['apps/scheduler/src', `import api from '@konvergensi/api';\nexport const used = api;`],
  ['apps/scheduler/src', `import { sql } from 'drizzle-orm';\nexport const used = sql;`],
  ['apps/admin/src', `import { openDb } from '@konvergensi/db';\nexport const used = openDb;`],
  ['apps/admin/src', `import { commit } from '@konvergensi/services';\nexport const used = commit;`],
  ['apps/admin/src', `import type { PeopleApi } from '@konvergensi/api';\nexport type Used = PeopleApi;`],
  ['apps/admin/src', `import { seedDemo } from '@konvergensi/infra';\nexport const used = seedDemo;`],
];

const ALLOWED: [file: string, source: string][] = [
  [
    'packages/domain/src',
    `import { month } from '../period/month.ts';\nexport const used = [month, new Date(0), Date.UTC(2026)];`,
  ],
  ['packages/contract/src', `import { z } from 'zod';\nexport const used = z;`],
  [
    'packages/db/src',
    `import { sql } from 'drizzle-orm';\nimport { month } from '@konvergensi/domain';\nexport const used = [sql, month];`,
  ],
  [
    'packages/services/src',
    `import { guard } from '@konvergensi/db';\nimport { Problem } from '@konvergensi/contract';\nexport const used = [guard, Problem];`,
  ],
  [
    'apps/api/src',
    `import { WorkerEntrypoint } from 'cloudflare:workers';\nimport { openDb } from '@konvergensi/db';\nexport const used = [WorkerEntrypoint, openDb];`,
  ],
  ['apps/admin/src', `import { figure } from '@konvergensi/contract';\nexport const used = figure;`],
];

/** The one file of admin that knows the api, and that by its types only. */
const CLIENT = 'apps/admin/src/api/client.ts';
const CLIENT_WITH = { types: 'import type { PeopleApi }', values: 'import { app }' };

describe('an import or a global across a boundary', () => {
  const folder = mkdtempSync(join(tmpdir(), 'konvergensi-boundaries-'));
  let complaints: Set<string>;
  const plant = (path: string, source: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${source}\n`);
  };

  beforeAll(() => {
    for (const path of ['biome.json', 'infra/boundaries'])
      cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    for (const [index, [where, source]] of REFUSED.entries()) plant(`${where}/refused-${index}.ts`, source);
    for (const [index, [where, source]] of ALLOWED.entries()) plant(`${where}/allowed-${index}.ts`, source);
    complaints = lint(folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(REFUSED.map(([where, source], index) => [where, source, index]))(
    'is refused in %s: %s',
    (where, _, index) => {
      expect(complaints).toContain(`${where}/refused-${index}.ts`);
    },
  );
  it.each(ALLOWED.map(([where, source], index) => [where, source, index]))(
    'is allowed in %s: %s',
    (where, _, index) => {
      expect(complaints).not.toContain(`${where}/allowed-${index}.ts`);
    },
  );
  it.each(Object.entries(CLIENT_WITH))("of the api's %s into the client file of admin", (kind, clause) => {
    plant(CLIENT, `${clause} from '@konvergensi/api';`);
    expect(lint(folder).has(CLIENT)).toBe(kind === 'values');
  });
});

const BOUNDARY_RULES = ['lint/style/noRestrictedImports', 'lint/style/noRestrictedGlobals', 'plugin'];

interface Diagnostic {
  category: string;
  severity: string;
  location: { path: string };
}

/** The files that a boundary rule refuses with an error. */
function lint(folder: string): Set<string> {
  const { stdout } = spawnSync(
    join(ROOT, 'node_modules/.bin/biome'),
    ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json'],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  const errors = diagnostics.filter(
    ({ category, severity }) => severity === 'error' && BOUNDARY_RULES.includes(category),
  );
  return new Set(errors.map(({ location }) => location.path));
}
