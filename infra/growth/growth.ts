import { parseArgs } from 'node:util';
import { CsvError } from './csv/record-reader.ts';
import { isSameFile } from './csv-file.ts';
import { prevalenceCommand } from './prevalence-command.ts';
import { qualityCommand } from './quality-command.ts';
import { Stop, type Terminal } from './terminal.ts';
import { zscoresCommand } from './zscores-command.ts';

const USAGE = `z-scores, prevalence and measurement quality of a file of children, by the WHO Child Growth Standards

  npm run --silent growth -- zscores    IN.csv OUT.csv
  npm run --silent growth -- prevalence IN.csv OUT.csv [--weight sw] [--cluster cluster] [--strata strata] [--by a,b,…]
  npm run --silent growth -- quality    IN.csv OUT.json [--by a,b,…] [--weight sw] [--cluster cluster] [--id id] [--routine]

--by       columns to divide the children by, such as puskesmas,team; age and sex always are
--id       the child's number, to count repeated ones
--routine  posyandu data, not a survey: no SMART score

Columns of IN: sex (1 m M male, 2 f F female), age with age_unit (d days, the default, or m months) or birth_date and
visit_date (YYYY-MM-DD), weight kg, lenhei cm, measure (L l lying, H h standing), oedema (y Y 1, n N 2), headc cm, armc cm,
triskin mm, subskin mm. Others pass through. Empty or NA is missing. Comma, semicolon or tab between the fields.
`;

const OPTIONS = {
  weight: { type: 'string' },
  cluster: { type: 'string' },
  strata: { type: 'string' },
  id: { type: 'string' },
  by: { type: 'string' },
  routine: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const ALLOWED: Record<string, readonly string[]> = {
  zscores: [],
  prevalence: ['weight', 'cluster', 'strata', 'by'],
  quality: ['weight', 'cluster', 'id', 'by', 'routine'],
};

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [command = '', input, output, ...rest] = positionals;
  const allowed = ALLOWED[command];
  if (allowed === undefined) throw new Stop(USAGE);
  const stray = Object.keys(values).filter((name) => !allowed.includes(name));
  if (stray.length > 0) throw new Stop(`${command} has no option --${stray[0]}\n\n${USAGE}`);
  if (input === undefined || output === undefined || rest.length > 0) throw new Stop(USAGE);
  if (isSameFile(input, output)) throw new Stop('IN and OUT are the same file');
  return { command, input, output, values };
}

function run(args: string[], terminal: Terminal): number {
  if (args.includes('--help') || args.includes('-h')) {
    terminal.write(USAGE);
    return 0;
  }
  const { command, input, output, values } = readArguments(args);
  const by = (values.by ?? '')
    .split(',')
    .map((column) => column.trim())
    .filter((column) => column !== '');
  if (command === 'zscores') return zscoresCommand(input, output, terminal);
  if (command === 'quality') return qualityCommand(input, output, { ...values, by }, terminal);
  return prevalenceCommand(input, output, { ...values, by }, terminal);
}

// What a user can do something about: said in a line, without a stack.
function statusOf(error: unknown): number | null {
  if (error instanceof Stop) return error.status;
  if (error instanceof CsvError) return 2;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('ERR_PARSE_ARGS') || /^E[A-Z]+$/.test(code) ? 2 : null;
}

/** Does what the command line asks for; what went wrong is said on the terminal. The exit status of the process. */
export function growth(args: string[], terminal: Terminal): number {
  try {
    return run(args, terminal);
  } catch (error) {
    const status = statusOf(error);
    if (status === null) throw error;
    terminal.write(`${(error as Error).message}\n`);
    return status;
  }
}
