import type { Child } from 'hono/jsx';
import type { View } from '../format/view.ts';

export interface Answer {
  question: string;
  answer: Child;
  /** Where it can be put right, usually the form with `#field`. */
  change?: string | undefined;
}

/** What was typed, once more before it is sent, each line with the way back to its field. */
export function CheckAnswers({ view: { t }, answers }: { view: View; answers: readonly Answer[] }) {
  return (
    <dl class="summary card check">
      {answers.map(({ question, answer, change }) => (
        <div>
          <dt>{question}</dt>
          <dd>{answer}</dd>
          {change === undefined ? null : (
            <dd class="act">
              <a href={change}>
                {t('ui.change')}
                <span class="unseen"> {question}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
