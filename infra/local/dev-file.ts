import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './lock.ts';

export interface DevUser {
  role: string;
  region: string;
  username: string;
  password: string;
  token: string;
}

/** What scripts read in `.data/dev.json`. */
export interface DevContent {
  url: string;
  ready: boolean;
  /** Whether this folder holds the demonstration province (false after `--empty`). */
  demo: boolean;
  demoComplete: boolean;
  users: readonly DevUser[];
}

export interface DevFile {
  readonly content: DevContent;
  /** First write of a start, on the folder that is now its own. */
  begin(empty: boolean): void;
  update(change: Partial<DevContent>): void;
}

export function openDevFile(folder: string, url: string): DevFile {
  let content: DevContent = { url, ready: false, demo: false, demoComplete: false, users: [] };
  const update = (change: Partial<DevContent>) => {
    content = { ...content, ...change };
    write(folder, content);
  };
  return {
    get content() {
      return content;
    },
    begin: (empty) => update({ ...kept(folder, empty), url, ready: false }),
    update,
  };
}

function kept(folder: string, empty: boolean): Partial<DevContent> {
  const before = read(folder);
  if (before === undefined) return { demo: !empty && !existsSync(join(folder, 'state')) };
  if (!empty || !before.demo) return before;
  throw new StartRefused(
    `${folder} already holds the demonstration. Start without it on another folder: npm start -- --empty --data=.data/empty`,
  );
}

function read(folder: string): DevContent | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'dev.json'), 'utf8')) as DevContent;
  } catch {
    return undefined;
  }
}

/** Replaced whole, so that a script never reads half of it. */
function write(folder: string, content: DevContent): void {
  const draft = join(folder, 'dev.json.new');
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, join(folder, 'dev.json'));
}
