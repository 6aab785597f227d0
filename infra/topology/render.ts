import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, gatewayConfig, WORKERS, workerConfig } from './worker-config.ts';

const ROOT = join(import.meta.dirname, '../..');
const HEADER = '// Written by infra/topology/render.ts from infra/topology/topology.ts: change it there.\n';

/** Every wrangler configuration of the repository, by its path from the root. */
export function renderedConfigs(): Map<string, string> {
  const files = new Map(WORKERS.map((worker) => [`apps/${worker}/wrangler.jsonc`, text(workerConfig(worker))]));
  return files.set('infra/local/wrangler.jsonc', text(gatewayConfig()));
}

/** The files that differ from what the topology says. */
export function driftedConfigs(root = ROOT): string[] {
  return [...renderedConfigs()]
    .filter(([path, content]) => contentOf(join(root, path)) !== content)
    .map(([path]) => path);
}

function text(config: Config): string {
  return `${HEADER}${JSON.stringify(config, null, 2)}\n`;
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function main(): void {
  const drifted = driftedConfigs();
  if (process.argv.includes('--check')) {
    for (const path of drifted) process.stderr.write(`${path} differs from infra/topology/topology.ts\n`);
    process.exitCode = drifted.length === 0 ? 0 : 1;
    return;
  }
  const rendered = renderedConfigs();
  for (const path of drifted) writeFileSync(join(ROOT, path), rendered.get(path) ?? '');
  process.stdout.write(drifted.length === 0 ? 'Nothing to write.\n' : `Wrote ${drifted.join(', ')}\n`);
}

if (import.meta.main) main();
