import { roleName } from '@konvergensi/contract';
import { expect, test } from 'vitest';
import { demoDistricts, onboardedDistricts } from './districts.ts';
import { Random } from './random.ts';
import type { SignedIn } from './seed/people.ts';
import { PretendPlatform } from './seed/pretend-platform.ts';
import { seedDemo } from './seed.ts';

const small = demoDistricts.map((district) => ({ ...district, children: 40 }));
const files = small.flatMap(({ code, rounds }) => rounds.map((month) => `${code} ${month}`)).sort();

interface Seen {
  ready: readonly SignedIn[];
  complete: number;
  importedAtReady: string[];
}

async function seed(platform: PretendPlatform, secret: string, seen: Seen): Promise<void> {
  await seedDemo(
    {
      url: platform.url,
      fetch: platform.fetch,
      pause: async () => {},
      secret,
      report: () => {},
      onReady: (users) => {
        seen.ready = users;
        seen.importedAtReady = imported(platform);
      },
      onComplete: () => {
        seen.complete++;
      },
    },
    small,
  );
}

const nothing = (): Seen => ({ ready: [], complete: 0, importedAtReady: [] });
const imported = ({ uploads }: PretendPlatform) =>
  uploads
    .filter(({ state }) => state === 'done')
    .map(({ district, fileName }) => `${district} ${/\d{4}-\d\d/.exec(fileName)}`)
    .sort();
const state = ({ users, provinces, districts, areas, targets, sources, uploads }: PretendPlatform) => ({
  users: [...users.values()].map(({ username, role, region }) => `${username} ${role} ${region}`).sort(),
  provinces: [...provinces.keys()].sort(),
  districts: [...districts].sort(),
  areas: [...areas].sort(),
  targets: [...targets].sort(),
  sources: [...sources].sort(),
  uploads: uploads.map(({ fileName, state: at }) => `${fileName} ${at}`).sort(),
});

test('everything is loaded, Kaur first, and someone can sign in for every role', async () => {
  const platform = new PretendPlatform();
  const seen = nothing();
  await seed(platform, 'secret of one folder', seen);
  expect(seen.importedAtReady).toEqual(['17.04 2026-08']);
  expect(new Set(seen.ready.map(({ role }) => role))).toEqual(new Set(roleName.options));
  expect(seen.complete).toBe(1);
  expect(imported(platform)).toEqual(files);
  expect([...platform.provinces.keys()].sort()).toEqual(['14', '17', '74']);
  expect([...platform.districts].sort()).toEqual([...onboardedDistricts].sort());
  expect([...platform.sources]).toEqual(small.map(({ code }) => [code, 'daftar']));
  expect(platform.areas.get('17.04')).toHaveLength(10);
  expect(platform.targets.get('17.04')).toHaveLength(195 * 5);
  expect([...platform.quarters].sort()).toEqual([
    ['2026-Q2', 'locked'],
    ['2026-Q3', 'submitted'],
  ]);
  expect([...platform.registers].every((code) => code.startsWith('17.04.02'))).toBe(true);
  expect(platform.registers.size).toBeGreaterThan(10);
});

test('passwords are those of the folder: another folder has others, the same folder the same', async () => {
  const passwords = async (secret: string) => {
    const seen = nothing();
    await seed(new PretendPlatform(), secret, seen);
    return new Map(seen.ready.map(({ username, password }) => [username, password]));
  };
  const [one, again, other] = [await passwords('one'), await passwords('one'), await passwords('other')];
  expect(again).toEqual(one);
  for (const [username, password] of one) expect(other.get(username)).not.toBe(password);
  expect(new Set(one.values()).size).toBe(one.size);
});

test('broken off at any request, before or after its effect, it ends as if it had not been', async () => {
  const whole = new PretendPlatform();
  await seed(whole, 'secret', nothing());
  const platform = new PretendPlatform();
  const random = new Random('interruptions');
  platform.interrupt = () => {
    if (random.chance(1 / 150)) throw new Error('broken off');
  };
  const seen = nothing();
  let starts = 0;
  for (let done = false; !done && starts < 500; starts++) {
    done = await seed(platform, 'secret', seen).then(
      () => true,
      () => false,
    );
  }
  expect(starts).toBeGreaterThan(5);
  expect(seen.complete).toBe(1);
  expect(state(platform)).toEqual(state(whole));
});
