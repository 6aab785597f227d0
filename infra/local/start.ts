import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fireCrons } from './crons.ts';
import { loadDemo } from './demo.ts';
import { openDevFile } from './dev-file.ts';
import { StartRefused } from './lock.ts';
import { operatorLink } from './operator-link.ts';
import { startPlatform } from './platform.ts';
import { portFrom } from './port.ts';
import { say, saySignIns } from './say.ts';
import { onStopSignal } from './stop-signal.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `npm start`: the platform with its crons and, on a new data folder, the demonstration province. */
async function start(signal: AbortSignal): Promise<void> {
  const { values } = parseArgs({ options: { empty: { type: 'boolean' }, data: { type: 'string' } } });
  const folder = resolve(ROOT, values.data ?? '.data');
  const port = portFrom(process.env['PORT']);
  const file = openDevFile(folder, `http://localhost:${port}`);
  say(`Starting on ${folder} …`);
  const platform = await startPlatform({
    folder,
    port,
    signal,
    onFolder: () => file.begin(values.empty === true),
    onLine: say,
  });
  const stopCrons = fireCrons(platform.url, say);
  signal.addEventListener('abort', stopCrons);
  void platform.ended.then(stopCrons);
  if (file.content.demo && !file.content.demoComplete) void loadDemo(file, folder, signal);
  else await ready();
  const { asked, code } = await platform.ended;
  file.update({ ready: false });
  if (!asked) throw new StartRefused(`The Workers ended (code ${code}); ${join(folder, 'platform.log')} says why.`);

  async function ready(): Promise<void> {
    file.update({ ready: true });
    if (file.content.demo) return saySignIns(file.content);
    say(`\nKonvergensi is ready: ${platform.url}\n`);
    const link = await operatorLink(platform.url);
    if (link !== undefined) say(`The operator's link, good for one use: ${link}\n`);
  }
}

const signal = onStopSignal();
try {
  await start(signal);
} catch (error) {
  if (!signal.aborted) {
    say(error instanceof StartRefused ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}
if (signal.aborted) say('Stopped.');
// A fetch of the demonstration may still be waiting for an answer.
process.exit();
