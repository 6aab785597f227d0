import type { SurveyFileChecked } from '@konvergensi/contract';
import { type SurveyFigureRow, sql, surveyFigures } from '@konvergensi/db';
import { parseSurveyRow, SURVEY_COLUMNS, type SurveyCells, surveyColumns } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { readSmallFile } from '../import/read/small-file.ts';
import { openSurveyArea } from './open-survey-area.ts';

const MOST_ROWS = 600;
const FOUND = 60;

interface Area {
  code: string;
  name: string;
  bps: string | null;
}

/** Reads a file of survey figures and says what it would load and what is wrong, row by row. Writes nothing. */
export async function checkSurveyFile(
  deps: Deps,
  actor: Actor,
  { region: code, file }: { region: string; file: File },
): Promise<SurveyFileChecked> {
  const { id } = await openSurveyArea(deps, actor, code, 'survey.write');
  const areas = await deps.directory.all<Area>(
    sql`select code, name, bps_code bps from region where (id = ${id} or parent = ${id}) and level <= 2 and valid_to is null`,
  );
  const stands = await deps.directory.all<SurveyFigureRow>(surveyFigures(areas.map((area) => area.code)));
  const checked: SurveyFileChecked = { rows: 0, entries: [], wrong: [] };
  let places: ReturnType<typeof surveyColumns> = null;
  for (const { line, cells } of await readSmallFile(file.stream(), MOST_ROWS)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (places === null) places = surveyColumns(cells);
    else readLine(checked, { line, cells: named(places, cells) }, areas, stands);
  }
  if (places === null) checked.wrong.push({ line: 1, problem: 'header', found: '' });
  return checked;
}

const named = (places: NonNullable<ReturnType<typeof surveyColumns>>, cells: readonly string[]): SurveyCells =>
  Object.fromEntries(
    SURVEY_COLUMNS.map((column) => [column, cells[places[column] ?? -1] ?? '']),
  ) as unknown as SurveyCells;

function readLine(
  checked: SurveyFileChecked,
  { line, cells }: { line: number; cells: SurveyCells },
  areas: readonly Area[],
  stands: readonly SurveyFigureRow[],
): void {
  checked.rows += 1;
  const area = areaOf(areas, cells);
  if (area === undefined)
    checked.wrong.push({ line, problem: 'area', found: (cells.area || cells.name).slice(0, FOUND) });
  const read = parseSurveyRow(cells);
  if ('wrong' in read) {
    for (const problem of read.wrong) {
      const found = problem === 'interval' ? `${cells.low}–${cells.high}` : cells[problem];
      checked.wrong.push({ line, problem, found: found.slice(0, FOUND) });
    }
  } else if (area !== undefined) {
    const entry = { area: area.code, ...read.row };
    const isSame = (one: Pick<SurveyFigureRow, 'area' | 'year' | 'survey' | 'indicator'>) =>
      one.area === entry.area &&
      one.year === entry.year &&
      one.survey === entry.survey &&
      one.indicator === entry.indicator;
    if (checked.entries.some((other) => isSame(other.entry)))
      checked.wrong.push({ line, problem: 'double', found: area.name });
    else checked.entries.push({ line, name: area.name, entry, before: stands.find(isSame)?.value ?? null });
  }
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(kabupaten|kab\.?|provinsi|prov\.?)\s+/, '')
    .trim();

/** With points a code is Kemendagri's; without, BPS's where one is known; without a code the name decides if it is one. */
function areaOf(areas: readonly Area[], { area, name }: SurveyCells): Area | undefined {
  const code = area.trim();
  if (code !== '') {
    return (
      areas.find((one) => one.code === code) ??
      areas.find((one) => one.bps === code) ??
      areas.find((one) => one.bps === null && one.code.replaceAll('.', '') === code)
    );
  }
  const found = areas.filter((one) => plain(one.name) === plain(name));
  return found.length === 1 ? found[0] : undefined;
}
