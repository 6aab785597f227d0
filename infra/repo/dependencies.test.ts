import { describe, expect, it } from 'vitest';
import { textOf, trackedFiles } from './tracked-files.ts';

interface Manifest {
  name?: string;
  version?: string;
  resolved?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Manifest> };
const manifests = trackedFiles()
  .filter((path) => path === 'package.json' || path.endsWith('/package.json'))
  .map((path) => ({ path, manifest: JSON.parse(textOf(path)) as Manifest }));
const declared = manifests.flatMap(({ path, manifest }) =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }).map(
    ([name, version]) => ({ path, name, version }),
  ),
);

describe('dependencies', () => {
  it('are pinned to an exact version', () => {
    expect(declared.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('have one version in every workspace', () => {
    const versions = Map.groupBy(declared, ({ name }) => name);
    const several = [...versions].filter(([, uses]) => new Set(uses.map(({ version }) => version)).size > 1);
    expect(several.map(([name]) => name)).toEqual([]);
  });

  it('hold zod once: with two, no schema of one is a schema of the other', () => {
    expect(Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/zod'))).toEqual([
      'node_modules/zod',
    ]);
  });

  it('hold workerd once: with two, tests and platform run on different ones', () => {
    expect(Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/workerd'))).toHaveLength(1);
  });
});

describe('the lock file', () => {
  it('names no host', () => {
    const hosts = Object.values(lock.packages).filter(({ resolved, link }) => resolved !== undefined && link !== true);
    expect(hosts).toEqual([]);
  });

  it('holds every optional package of every platform, as newer npm demands', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });
});

/** Whether Node's look-up from a package, folder by folder upwards, ends at a locked package. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`] !== undefined)
      return true;
    if (folder === '') return false;
  }
}
