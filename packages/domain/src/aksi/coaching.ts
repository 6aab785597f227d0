import type { OutputState } from './output-state.ts';

/** What a province coaches a district in: how far it is, and which outputs are late, returned, or wait for the province. */
export interface Coaching {
  /** Accepted outputs of all, 0-1. */
  share: number;
  late: string[];
  returned: string[];
  waiting: string[];
}

export function coachingOf(outputs: Readonly<Record<string, { state: OutputState; late: boolean }>>): Coaching {
  const all = Object.entries(outputs);
  const codes = (is: (one: { state: OutputState; late: boolean }) => boolean) =>
    all.filter(([, one]) => is(one)).map(([code]) => code);
  const accepted = codes(({ state }) => state === 'accepted').length;
  return {
    share: all.length === 0 ? 0 : accepted / all.length,
    late: codes(({ late, state }) => late && state !== 'returned'),
    returned: codes(({ state }) => state === 'returned'),
    waiting: codes(({ state }) => state === 'submitted'),
  };
}
