import type { DevFile } from './dev-file.ts';
import { say, saySignIns } from './say.ts';
import { localSecrets } from './secrets.ts';

/** Loads the demonstration over HTTP like any user would; begun and not complete, it goes on where it was. */
export async function loadDemo(file: DevFile, folder: string, signal: AbortSignal): Promise<void> {
  // Loaded only when needed: with the villages of all provinces it takes a second.
  const { seedDemo } = await import('../demo/seed.ts');
  try {
    await seedDemo({
      url: file.content.url,
      fetch,
      secret: localSecrets(folder).AUTH_SECRET,
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
