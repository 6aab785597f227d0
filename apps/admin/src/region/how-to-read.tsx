import { indicators } from '@konvergensi/domain';
import type { View } from '../format/view.ts';

/** What each figure counts, out of what, and by which rule. */
export function HowToRead({ view: { t, language } }: { view: View }) {
  return (
    <details>
      <summary>{t('region.howToRead')}</summary>
      <dl class="summary card">
        {indicators.map(({ name, numerator, denominator, sources }) => (
          <div>
            <dt>{name[language]}</dt>
            <dd>
              {t('region.counted', { text: numerator[language] })}
              {denominator === null ? null : (
                <>
                  <br />
                  {t('region.outOf', { text: denominator[language] })}
                </>
              )}
              <br />
              <span class="quiet small">{t('region.ruleSource', { text: sources.join('; ') })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
