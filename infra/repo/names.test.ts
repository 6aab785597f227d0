import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trackedFiles, trackedTexts } from './tracked-files.ts';

const WORKSPACE = /^(apps|packages)\/[^/]+|^infra/;
const files = trackedFiles().filter((path) => WORKSPACE.test(path));
const sources = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path));

describe('files', () => {
  it('are named in kebab-case for the one thing inside', () => {
    const odd = sources.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(basename(path)));
    expect(odd).toEqual([]);
  });

  it('are not drawers: no utils, helpers, common, misc', () => {
    expect(files.filter((path) => /(^|[/.-])(utils?|helpers?|common|misc)([/.-])/.test(path))).toEqual([]);
  });

  it('are an index only at the root of a package', () => {
    const indexes = sources.filter((path) => basename(path) === 'index.ts');
    expect(indexes.filter((path) => !/^(apps|packages)\/[^/]+\/src\/index\.ts$/.test(path))).toEqual([]);
  });
});

describe('relative imports', () => {
  const imports = trackedTexts()
    .filter(({ path }) => sources.includes(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)].map(([, target = '']) => ({ path, target })),
    );

  it('carry their extension, so that Node runs the files as they are', () => {
    expect(imports.filter(({ target }) => !/\.(ts|tsx|mjs|json|css|grit)$/.test(target))).toEqual([]);
  });

  it('stay inside their workspace, test set-ups apart', () => {
    const leaving = imports.filter(({ path, target }) => {
      const [workspace = ''] = WORKSPACE.exec(path) ?? [];
      return (
        !/\/e2e\/|vitest[\w.]*\.config\.ts$/.test(path) &&
        !normalize(join(dirname(path), target)).startsWith(`${workspace}/`)
      );
    });
    expect(leaving).toEqual([]);
  });
});
