import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Platform, startPlatform } from '../local/platform.ts';
import { freePort } from '../local/port.ts';

export interface TestPlatform extends Platform {
  folder: string;
  /** What Workers and wrangler warned of. */
  lines: string[];
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/** Every Worker on an empty data folder of the test's own; start it once a file. Another start on `folder` finds its data. */
export async function startTestPlatform(
  folder = mkdtempSync(join(tmpdir(), 'konvergensi-test-')),
): Promise<TestPlatform> {
  const lines: string[] = [];
  const platform = await startPlatform({ folder, port: await freePort(), onLine: (line) => lines.push(line) });
  const remove = async () => {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...platform, folder, lines, remove };
}
