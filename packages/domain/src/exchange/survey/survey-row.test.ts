import { describe, expect, it } from 'vitest';
import { parseSurveyRow, SURVEY_COLUMNS, type SurveyCells, surveyColumns } from './survey-row.ts';

const row = (given: Partial<SurveyCells>): SurveyCells => ({
  ...(Object.fromEntries(SURVEY_COLUMNS.map((column) => [column, ''])) as unknown as SurveyCells),
  ...{ year: '2023', survey: 'SKI', value: '13,6', source: 'Kemenkes' },
  ...given,
});

describe('a row of survey figures', () => {
  it('is read with interval, link and what others print', () => {
    const given = {
      low: '11,2',
      high: '16.0%',
      link: 'https://contoh.example/ski',
      conflicts: '12,6 (databoks); 13 (pers)',
    };
    expect(parseSurveyRow(row(given))).toEqual({
      row: {
        year: 2023,
        survey: 'SKI',
        indicator: 'stunted',
        kind: 'survey',
        value: 13.6,
        low: 11.2,
        high: 16,
        source: 'Kemenkes',
        link: 'https://contoh.example/ski',
        conflicts: [
          { value: 12.6, source: 'databoks' },
          { value: 13, source: 'pers' },
        ],
      },
    });
    expect(parseSurveyRow(row({ survey: 'Model' }))).toMatchObject({ row: { kind: 'model' } });
  });

  it.each([
    [{ year: '23' }, ['year']],
    [{ value: '101' }, ['value']],
    [{ value: '' }, ['value']],
    [{ value: '-3' }, ['value']],
    [{ low: '14', high: '16' }, ['interval']],
    [{ low: '12' }, ['interval']],
    [{ low: 'x', high: '16' }, ['interval']],
    [{ source: '', indicator: 'anemia' }, ['indicator', 'source']],
    [{ link: 'javascript:alert(1)' }, ['link']],
    [{ conflicts: '12,6' }, ['conflicts']],
  ] as const)('%j is refused: %j', (given, wrong) => {
    expect(parseSurveyRow(row(given))).toEqual({ wrong });
  });

  it('columns are known by either language in any order; without a needed one there is no table', () => {
    expect(surveyColumns(['Nilai', 'Sumber', 'Tahun', 'Kode', 'Survei'])).toEqual({
      value: 0,
      source: 1,
      year: 2,
      area: 3,
      survey: 4,
    });
    expect(surveyColumns(['year', 'survey', 'value', 'source'])).toBeNull();
    expect(surveyColumns(['code', 'year', 'survey', 'value'])).toBeNull();
  });
});
