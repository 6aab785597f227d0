// node infra/setup.mjs <task> [args]: installs when the lock file changed, then runs `npm run <task>:run` as a new
// npm process, because only a new one finds the Node that was installed. No dependencies, and plain enough for Node 18.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'node_modules', '.installed');
const QUIET = {
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_NO_SKILLS_UPDATE_PROMPTS: '1',
};

const [task, ...args] = process.argv.slice(2);
if (task === undefined)
  throw new Error('Which task? node infra/setup.mjs <start|test|verify|build|bench|growth> [args]');
install();
run();

function install() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
  if (installed() === wanted) return;
  if (!isInPlace(JSON.parse(lock).packages)) {
    process.stderr.write('Installing the packages of package-lock.json …\n');
    rmSync(STAMP, { force: true });
    const { status } = npm(spawnSync, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], ['ignore', 2, 2]);
    if (status !== 0) process.exit(status || 1);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
}

/** Whether an `npm install` by hand has put the same packages in place; npm notes in there what it has put. */
function isInPlace(wanted) {
  try {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'node_modules', '.package-lock.json'), 'utf8'));
    return Object.entries(wanted).every(([path, { version, optional, link }]) => {
      if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
      return packages[path] === undefined ? optional === true : link || packages[path].version === version;
    });
  } catch {
    return false;
  }
}

function installed() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

function run() {
  const child = npm(spawn, ['run', '--silent', `${task}:run`, '--', ...args], 'inherit');
  // Ctrl-C in a terminal reaches the child too: wait for it to end in order, and pass on what was sent to us alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const born = lineage();
  setInterval(() => lineage() !== born && child.kill('SIGTERM'), 200).unref();
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));
}

/** The shell that started us and the npm that started the shell: a killed npm says nothing, and the shell stays. */
function lineage() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}

/** npm as it was started, by the same Node: a path of its own on every system, no shell. */
function npm(start, parameters, stdio) {
  const cli = process.env.npm_execpath;
  const environment = { ...process.env, ...QUIET };
  if (cli === undefined) return start('npm', parameters, { cwd: ROOT, stdio, env: environment, shell: true });
  return start(process.execPath, [cli, ...parameters], { cwd: ROOT, stdio, env: environment });
}
