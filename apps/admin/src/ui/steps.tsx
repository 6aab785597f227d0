import type { View } from '../format/view.ts';

/** Where one is in a task of several pages. */
export function Steps({ view: { t }, steps, current }: { view: View; steps: readonly string[]; current: number }) {
  return (
    <ol class="steps" aria-label={t('ui.step', { n: current, all: steps.length })}>
      {steps.map((step, i) => (
        <li class={i + 1 < current ? 'done' : undefined} aria-current={i + 1 === current ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}
