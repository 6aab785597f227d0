import { describe, expect, it } from 'vitest';
import { trackedTexts } from './tracked-files.ts';

const HERE = 'infra/repo/';
const texts = trackedTexts().filter(({ path }) => !path.startsWith(HERE) && path !== 'package-lock.json');
const sources = texts.filter(({ path }) => /\.(ts|tsx|mjs|js)$/.test(path));
const tests = sources.filter(({ path }) => /\.(test|e2e)\.tsx?$/.test(path));

/** The places of a pattern, as `file: what was found`. */
function found(files: typeof texts, pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([match]) => `${path}: ${match}`));
}

describe('no file of the repository', () => {
  it.each([
    ['a path of somebody’s machine', /(?<![\w.])\/(home|Users|work|root)\/[\w.-]+/g],
    ['an address of a package registry', /https?:\/\/[\w.-]*(registry|npm)[\w.-]*/g],
    ['a private key or token', /-----BEGIN [A-Z ]*PRIVATE KEY|\bgh[pousr]_\w{30,}|\bAKIA[0-9A-Z]{16}\b/g],
  ])('holds %s', (_, pattern) => {
    expect(found(texts, pattern)).toEqual([]);
  });
});

describe('no source file', () => {
  it.each([
    ['switches the type checker off', /@ts-(ignore|nocheck)/g],
    ['casts through any', /\bas any\b|<any>/g],
    ['leaves work for later in a comment', /\b(TODO|FIXME|XXX|HACK)\b/g],
  ])('%s', (_, pattern) => {
    expect(found(sources, pattern)).toEqual([]);
  });
});

it('no source file but a test, which shows what must not compile, expects a type error', () => {
  const shipped = sources.filter((file) => !tests.includes(file));
  expect(found(shipped, /@ts-expect-error/g)).toEqual([]);
});

describe('no test', () => {
  it.each([
    ['stands in for a module', /\bvi\.(mock|doMock|fn|spyOn)\b/g],
    ['is left out, or leaves the others out', /\b(it|test|describe)\.(skip|only|todo|skipIf|runIf)\b/g],
  ])('%s', (_, pattern) => {
    expect(found(tests, pattern)).toEqual([]);
  });
});
