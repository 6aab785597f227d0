import type { DevContent } from './dev-file.ts';

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function saySignIns({ url, users, demoComplete }: DevContent): void {
  const rows = users
    .toSorted((a, b) => a.region.localeCompare(b.region))
    .map(({ role, region, username, password }) => [
      `${role.replaceAll('_', ' ')} ${region}`.trim(),
      username,
      password,
    ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)) + 2);
  say(`\nKonvergensi is ready: ${url}\n`);
  for (const row of rows) say(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('')}`);
  say(
    demoComplete ? '\nCtrl-C stops it.' : '\nMade-up people only; the rest of them is being imported. Ctrl-C stops it.',
  );
}
