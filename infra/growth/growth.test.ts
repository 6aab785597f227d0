import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { growth } from './growth.ts';

const folder = mkdtempSync(join(tmpdir(), 'growth-'));
const IN = join(folder, 'in.csv');
const OUT = join(folder, 'out.csv');
const CLI = join(import.meta.dirname, 'cli.ts');

afterAll(() => rmSync(folder, { recursive: true }));

function call(...args: string[]) {
  let stderr = '';
  const write = (text: string) => {
    stderr += text;
  };
  return { status: growth(args, { write, isInteractive: false }), stderr };
}

function run(command: string, text: string, ...options: string[]) {
  writeFileSync(IN, text);
  rmSync(OUT, { force: true });
  return call(command, IN, OUT, ...options);
}

const output = () => readFileSync(OUT, 'utf8');
const records = (delimiter = ',') => parse(output(), { columns: true, delimiter }) as Record<string, string>[];

const HEADER = 'id,sex,age,age_unit,weight,lenhei,measure,oedema,headc,armc,triskin,subskin';
const RESULTS = 'clenhei,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac,zts,fts,zss,fss';

describe('zscores', () => {
  // Answers of WHO's package anthro 1.1 for three made-up children.
  test("z-scores, flags, length and BMI stand behind the input columns, written as WHO's package writes them", () => {
    const rows = [
      'a,1,446,d,9.114,79.24,L,n,46.8,13.4,4.8,5.1',
      'b,2,5.22,m,6.3,60.6,h,n,41.4,12.4,7.9,7',
      'c,2,,d,5.09,86.1,L,n,36.6,15.4,8.3,8.8',
    ];
    const result = run('zscores', [HEADER, ...rows, ''].join('\n'));
    expect(result.status).toBe(0);
    expect(output().split('\n')).toEqual([
      `${HEADER},${RESULTS}`,
      `${rows[0]},79.24,14.5151019491,0.19,0,-1.05,0,-1.51,0,-1.65,0,0.05,0,-1.22,0,-2.60,0,-1.23,0`,
      `${rows[1]},60.6,17.1551808646,-1.72,0,-0.85,0,0.48,0,0.19,0,-0.18,0,-1.16,0,-0.86,0,-0.23,0`,
      `${rows[2]},86.1,6.86612142378,,,,,-8.02,1,,,,,,,,,,`,
      '',
    ]);
  });

  test('other columns pass through untouched: quotes, line breaks, byte order mark, semicolons, decimal commas', () => {
    const result = run('zscores', '\uFEFFnote;sex;age;weight;lenhei\r\n"a ""b"";\nc";1;400;9,5;76,5\r\n');
    expect(result.status).toBe(0);
    expect(output()).toMatch(/^note;sex;age;weight;lenhei;clenhei;/);
    expect(output()).toContain('\n"a ""b"";\nc";1;400;9,5;76,5;76.5;16.2330727498;-0.24;0;');
  });

  test('dates of birth and visit take the place of age; a birth date without a day counts as the 15th', () => {
    const header = 'sex,birth_date,visit_date,weight,lenhei';
    const dated = run('zscores', `${header}\n1,2023-01-15,2024-02-19,9.5,76.5\n1,2023-01,19/02/2024,9.5,76.5\n`);
    expect(dated.stderr).toContain('1 birth date without a day, taken as the 15th');
    expect(records().map(({ zlen }) => zlen)).toEqual(['-0.24', '-0.24']);
  });

  test('a bad row is named and passed through with empty results; the others are computed', () => {
    const rows = [
      '1,400,9.5,76.5,l',
      'x,400,9.5,76.5,l',
      '1,400,heavy,76.5,l',
      '1,400,9.5,76.5,s',
      '1,400,9.5',
      '2,-1,9.5,76.5,l',
    ];
    const result = run('zscores', `sex,age,weight,lenhei,measure\n${rows.join('\n')}\n`);
    expect(result.status).toBe(0);
    expect(result.stderr).toContain('row 2 (line 3), column sex: “x” is not a code for sex');
    expect(result.stderr).toContain('row 3 (line 4), column weight: “heavy” is not a number');
    expect(result.stderr).toContain('row 4 (line 5), column measure: “s” is not a code for position');
    expect(result.stderr).toContain('row 5 (line 6): 3 fields instead of the 5 of the header');
    expect(result.stderr).toContain('row 6 (line 7), column age: below 0, taken as missing');
    expect(records().map(({ clenhei, zlen, zwfl }) => [clenhei, zlen, zwfl])).toEqual([
      ['76.5', '-0.24', '-0.38'],
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
      ['76.5', '', '0.09'],
    ]);
    expect(records().map(({ weight }) => weight)).toEqual(['9.5', '9.5', 'heavy', '9.5', '9.5', '9.5']);
  });

  test.each([
    ['id,age,weight,lenhei\n1,400,9.5,76.5\n', 'column sex is missing'],
    ['sex,weight\n1,9.5\n', 'column age is missing'],
    ['sex,age\n1,400\n', 'columns weight and lenhei are missing'],
    ['', 'is empty'],
    ['sex,age,weight\n9,400,9.5\n', 'no row has a z-score'],
    ['sex,age,weight\n1,400,"9.5\n', 'line 2: a quoted field is not closed'],
  ])('when nothing can be computed the status is 2 and the reason is said: %j', (text, reason) => {
    const result = run('zscores', text);
    expect(result.stderr).toContain(reason);
    expect(result.status).toBe(2);
  });

  test('a missing column that leaves something to compute is named and no more', () => {
    const result = run('zscores', 'sex,weight,lenhei\n1,9.5,76.5\n');
    expect(result.stderr).toContain('column age is missing');
    expect(result.status).toBe(0);
    expect(records()[0]).toMatchObject({ zwfl: '-0.38', zlen: '' });
  });

  test('columns named like results are replaced', () => {
    const result = run('zscores', 'sex,age,zwei,weight\n1,400,99,9.5\n');
    expect(result.stderr).toContain('replaced: zwei');
    expect(output().split('\n')[0]).toBe(`sex,age,weight,${RESULTS}`);
    expect(records()[0]).toMatchObject({ zwei: '-0.38' });
  });

  test('ten thousand rows come out in order, over many blocks', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `${i},${1 + (i % 2)},${i % 1800},9.5,76.5`);
    expect(run('zscores', `id,sex,age,weight,lenhei\n${rows.join('\n')}`).status).toBe(0);
    expect(records().map(({ id }) => Number(id))).toEqual(rows.map((_, i) => i));
  });
});

describe('prevalence', () => {
  const children = Array.from({ length: 40 }, (_, i) => {
    const length = 65 + (i % 20);
    return `${1 + (i % 2)},${300 + 10 * i},9.5,${length},${i % 4},${i % 2 ? 'Urban' : 'Rural'},"Kec, ${i % 3}",${1 + (i % 3)}`;
  });
  const text = `sex,age,weight,lenhei,cluster,typeres,sub_district,sw\n${children.join('\n')}\n`;

  test("groups and columns are those of WHO's package, other columns titled with their name", () => {
    const result = run('prevalence', text, '--weight', 'sw', '--cluster', 'cluster', '--by', 'typeres,sub_district');
    expect(result.status).toBe(0);
    const groups = records().map(({ Group }) => Group);
    expect(groups).toHaveLength(1 + 6 + 2 + 12 + 2 + 3);
    expect(groups.slice(-5)).toEqual([
      'Area: Rural',
      'Area: Urban',
      'Sub district: Kec, 0',
      'Sub district: Kec, 1',
      'Sub district: Kec, 2',
    ]);
    expect(records()[0]).toMatchObject({ Group: 'All', HAZ_unwpop: '40' });
    expect(Object.keys(records()[0]!)).toHaveLength(135);
  });

  test('a row with something wrong is left out, and a group with nobody has empty cells', () => {
    const result = run('prevalence', text.replace('\n1,300,9.5', '\n1,300,much'));
    expect(result.stderr).toContain('row 1 (line 2), column weight: “much” is not a number');
    expect(records()[0]).toMatchObject({ HAZ_unwpop: '39' });
    expect(records()[1]).toMatchObject({ Group: 'Age group: 00-05 mo', HAZ_unwpop: '0', HA_2_r: '', HA_r: '' });
  });

  test('a negative weight and a column that is not there stop it', () => {
    const negative = run('prevalence', text.replace(',1\n', ',-1\n'), '--weight', 'sw');
    expect(negative.stderr).toContain('row 1 (line 2), column sw: a sampling weight below 0 is refused');
    expect(negative.status).toBe(2);
    const absent = run('prevalence', text, '--strata', 'stratum');
    expect(absent.stderr).toContain('column stratum (--strata) is missing');
    expect(absent.status).toBe(2);
  });
});

describe('quality', () => {
  const rows = Array.from(
    { length: 120 },
    (_, i) =>
      `2023-0${1 + (i % 9)}${i % 3 ? '-10' : ''},2024-0${1 + (i % 6)}-20,${1 + (i % 2)},9.${i % 10},7${i % 10}.${i % 7},l,Team ${i % 2}`,
  );
  const text = `birth_date,visit_date,sex,weight,lenhei,measure,team\n${rows.join('\n')}\n`;

  test('the report is written for all and by team, with words on the terminal', () => {
    const result = run('quality', text, '--by', 'team');
    expect(result.status).toBe(0);
    const report = JSON.parse(output());
    expect(report.overall.figures.completeness).toMatchObject({
      rows: 120,
      birthDates: { complete: { n: 80 }, 'day-unknown': { n: 40 } },
    });
    expect(report.overall.figures.digits.weight).toMatchObject({ n: 120, score: 0 });
    expect(report.groups.map(({ group }: { group: string }) => group)).toEqual(['Team: Team 0', 'Team: Team 1']);
    expect(report.groups[0].figures.smart.wfl).toMatchObject({ ok: false, reason: 'fewer-than-100-children' });
    expect(result.stderr).toContain('SMART plausibility score');
  });

  test('routine data get no SMART score', () => {
    expect(run('quality', text, '--routine').stderr).toContain('No SMART score: it is made for surveys');
  });
});

describe('how it is called', () => {
  test.each([
    [[]],
    [['zscores']],
    [['bake', 'a', 'b']],
    [['zscores', 'a', 'b', '--by', 'team']],
    [['zscores', 'a', 'b', '--fast']],
  ])('%j is answered with the usage and status 2', (args) => {
    const result = call(...args);
    expect(result.status).toBe(2);
    expect(result.stderr).not.toContain('    at ');
  });

  test('help is no error', () => {
    expect(call('--help').status).toBe(0);
  });

  test('the input is never overwritten', () => {
    writeFileSync(IN, 'sex,age,weight\n1,400,9.5\n');
    expect(call('zscores', IN, IN)).toMatchObject({ status: 2, stderr: 'IN and OUT are the same file\n' });
    expect(readFileSync(IN, 'utf8')).toBe('sex,age,weight\n1,400,9.5\n');
  });
});

describe('as a process', () => {
  const start = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });

  test('it writes the file, says what it did on the error stream, nothing on the other, and ends with 0', () => {
    writeFileSync(IN, 'sex,age,weight\n1,400,9.5\n');
    const { status, stdout, stderr } = start('zscores', IN, OUT);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('1 row in');
    expect(records()[0]).toMatchObject({ zwei: '-0.38' });
  });

  test('it ends with 2 when the file is not there', () => {
    const { status, stderr } = start('prevalence', join(folder, 'nowhere.csv'), OUT);
    expect(status).toBe(2);
    expect(stderr).toContain('no such file');
  });
});
