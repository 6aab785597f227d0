import { expect, test } from 'vitest';
import { unpackProvince } from '../../region/pack.ts';
import type { RegionRow } from '../../region/region-row.ts';
import type { RegisteredChild } from './child-index.ts';
import sample from './fixtures/kaur-2026-02.json' with { type: 'json' };
import { parseRow } from './parse-row.ts';
import type { ParsedRow } from './parsed-row.ts';
import { createPlanner } from './plan-import.ts';
import type { RowPlan } from './row-outcome.ts';
import { openSheet } from './sheet.ts';

/**
 * Made-up children in the real villages of Kaur, rows of an export with its traps, and beside each row what it says once
 * read rightly, told by whoever made the rows. Of two entries of one child the first counts.
 */
const cells = sample.rows.map(([row = []]) => row);
const expected = sample.rows.map(([, values = []]) => values);

const ids = new Map<string, number>();
const regions = unpackProvince(`${sample.regions.join('\n')}\n`).map(({ code, name, kind, parent }, id): RegionRow => {
  ids.set(code, id);
  const level = code.split('.').length as RegionRow['level'];
  return {
    id,
    code,
    name,
    kind,
    level,
    parentId: ids.get(parent ?? '') ?? null,
    validFrom: '2000-01-01',
    validTo: null,
  };
});

interface Done {
  readonly parsed: ParsedRow;
  readonly plan: RowPlan;
}

function run(registered: readonly RegisteredChild[] = []): Done[] {
  const sheet = openSheet();
  const parsed = [sample.header, ...cells].flatMap((values, index) => {
    const row = sheet.take({ line: index + 1, cells: values });
    return row === null || sheet.header === null ? [] : [parseRow(row, sheet.header, '2026-11-22')];
  });
  if (sheet.header === null) throw new Error('no header');
  const planner = createPlanner({ header: sheet.header, regions, aliases: [], registered, today: '2026-11-22' });
  return parsed.map((row) => ({ parsed: row, plan: planner.row(row) }));
}

function statusOf({ parsed, plan }: Done): string {
  if (plan.outcome.kind === 'wait_village') return 'village-unknown';
  if (plan.outcome.kind === 'repeat' || plan.outcome.kind === 'wait_duplicate') return 'duplicate';
  if (parsed.measurement === null) return 'reject:date';
  const [bad] = parsed.measurement.unusable;
  return bad === undefined ? 'ok' : `badcell:${bad === 'length' ? 'height' : bad}`;
}

function sameAs({ plan: { outcome } }: Done): string {
  if (outcome.kind === 'repeat') return String(outcome.row);
  return outcome.kind === 'wait_duplicate' ? String(outcome.against.row) : '';
}

function readingOf(done: Done): string[] {
  const { child, measurement } = done.parsed;
  const { outcome } = done.plan;
  const village = 'village' in outcome ? (regions[outcome.village]?.code ?? '') : '';
  const figures = [measurement?.date, village, measurement?.weightG, measurement?.lengthUm];
  return [statusOf(done), sameAs(done), child?.birthDate, ...figures, measurement?.position].map((value) =>
    String(value ?? ''),
  );
}

const done = run();

test('every row is read as it was meant, and becomes what it should', () => {
  expect(done.map(readingOf)).toEqual(
    expected.map(([status = '', same = '', ...values]) =>
      status === 'reject:date' ? [status, same, ...values.slice(0, -1), ''] : [status, same, ...values],
    ),
  );
});

test('the same rows give the same plan again', () => {
  expect(run()).toEqual(done);
});

test('two children of one mother and birth date both count and are shown as possible twins', () => {
  const twins = done.filter(({ plan: { outcome } }) => outcome.kind === 'import' && outcome.twins.length > 0);
  expect(twins).toHaveLength(26);
  for (const { plan } of twins) {
    expect(plan.issues).toMatchObject([{ code: 'maybe_twin', action: 'both_imported', otherRow: expect.any(Number) }]);
  }
});

test('a second entry that differs by a letter is certain with a fitting NIK, and waits for a person without', () => {
  const letter = done.filter(({ plan: { outcome } }) => outcome.kind === 'wait_duplicate');
  expect(letter.length).toBeGreaterThan(0);
  for (const { parsed } of letter) expect(parsed.child?.nik.status).not.toBe('valid');
});

test('the same rows again, over the children they brought, bring no child and ask no new question', () => {
  const registered = done.flatMap(({ parsed, plan: { outcome } }): RegisteredChild[] => {
    if (outcome.kind !== 'import' || outcome.child !== null || parsed.child === null) return [];
    const { name, sex, birthDate, parents, nik } = parsed.child;
    const key = nik.status === 'valid' ? nik.digits : null;
    return [{ person: `P${parsed.row}`, village: outcome.village, name, sex, birthDate, parents, nik: key }];
  });
  const again = run(registered.toReversed());
  const kinds = (runs: readonly Done[]) => runs.map(({ plan }) => plan.outcome.kind);
  expect(kinds(again)).toEqual(kinds(done));
  for (const { parsed, plan } of again) {
    if (plan.outcome.kind === 'import') expect(plan.outcome.child).toEqual({ person: `P${parsed.row}`, row: null });
  }
});
