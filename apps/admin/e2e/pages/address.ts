import type { Stage } from '../stage/set-stage.ts';
import type { Example } from './examples.ts';

/** A route as the app declares it, without the patterns of its parameters. */
export const bare = (route: string): string => route.replaceAll(/\{(?:[^{}]|\{[^}]*\})*\}/g, '');

/** The address of an example: its parameters filled in. */
export function addressOf(route: string, [, fill]: Example, stage: Stage): string {
  const { '?': query, ...params } = fill?.(stage) ?? {};
  const all: Readonly<Record<string, string>> = { code: regionOf(route, stage), ...params };
  const path = route.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = all[name] ?? '';
    if (value === '') throw new Error(`${route}: nothing to put for ${name}`);
    return encodeURIComponent(value);
  });
  return query === undefined ? path : `${path}?${query}`;
}

function regionOf(route: string, { district, village }: Stage): string {
  if (route.startsWith('/desa/')) return village;
  return route.startsWith('/provinsi/') ? district.slice(0, 2) : district;
}
