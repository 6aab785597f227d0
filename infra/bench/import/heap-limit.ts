import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { arch } from 'node:process';

const WRAPPER = join(import.meta.dirname, 'limited-workerd.sh');

/**
 * Lets every Worker started from here on have a heap of at most so many MB, as V8 enforces it: one that needs more ends.
 * False, and nothing changed, where Debian's package `capnproto` is missing.
 */
export function limitHeaps(megabytes: number): boolean {
  if (spawnSync('capnp', ['--version']).status !== 0) return false;
  const wrangler = createRequire(createRequire(import.meta.url).resolve('wrangler/package.json'));
  const miniflare = createRequire(wrangler.resolve('miniflare'));
  const platform = createRequire(miniflare.resolve('workerd/package.json'));
  Object.assign(process.env, {
    MINIFLARE_WORKERD_PATH: WRAPPER,
    WORKERD: platform.resolve(`@cloudflare/workerd-linux-${arch === 'arm64' ? 'arm64' : '64'}/bin/workerd`),
    WORKERD_SCHEMA: join(dirname(miniflare.resolve('workerd/package.json')), 'workerd.capnp'),
    HEAP_MB: String(megabytes),
  });
  return true;
}
