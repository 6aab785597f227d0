import { existsSync } from 'node:fs';
import type { DevFile, DevUser } from './dev-file.ts';
import { say, saySignIns } from './say.ts';

export interface SeedContext {
  url: string;
  fetch: typeof fetch;
  report(line: string): void;
  /** Sign-in works and the latest figures of Kaur are there; the rest follows. */
  onReady(users: readonly DevUser[]): void;
  onComplete(): void;
}

const SEED = new URL('../demo/seed.ts', import.meta.url);

/** Loads the demonstration over HTTP like any user would; begun and not complete, it goes on where it was. */
export async function loadDemo(file: DevFile, signal: AbortSignal): Promise<void> {
  if (!existsSync(SEED)) return file.update({ ready: true });
  try {
    const { seedDemo } = (await import(SEED.href)) as { seedDemo(context: SeedContext): Promise<void> };
    await seedDemo({
      url: file.content.url,
      fetch,
      report: say,
      onReady: (users) => {
        file.update({ ready: true, users });
        saySignIns(file.content);
      },
      onComplete: () => file.update({ demoComplete: true }),
    });
  } catch (error) {
    if (signal.aborted) return;
    say(`The demonstration is not complete: ${error instanceof Error ? error.message : String(error)}`);
    say('Konvergensi runs on; the next start goes on loading it.');
  }
}
