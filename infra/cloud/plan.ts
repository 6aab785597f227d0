/** One wrangler command of a plan, with the reason a reader of the plan needs. */
export interface Action {
  what: string;
  args: readonly string[];
}

export interface WranglerAnswer {
  succeeded: boolean;
  output: string;
}

export type Wrangler = (args: readonly string[]) => Promise<WranglerAnswer>;

export function planText(actions: readonly Action[]): string {
  return actions.map(({ what, args }) => `${what}\n  wrangler ${args.join(' ')}\n`).join('');
}

/** Carries a plan out in its order and stops at the first failure, since what follows builds on it. */
export async function apply(
  actions: readonly Action[],
  wrangler: Wrangler,
  say: (line: string) => void,
): Promise<boolean> {
  for (const [done, { what, args }] of actions.entries()) {
    say(what);
    const { succeeded, output } = await wrangler(args);
    if (succeeded) continue;
    say(
      `${output.trim()}\nStopped: this failed, ${done} of ${actions.length} steps were done before it. Run it again after the cause is gone.`,
    );
    return false;
  }
  return true;
}
