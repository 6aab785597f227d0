import type { View } from '../format/view.ts';
import { Field } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { PageFrame } from '../ui/page-frame.tsx';

interface Written {
  name: string;
  value: string;
}

interface NamesProps {
  view: View;
  /** Where the form is sent again. */
  action: string;
  /** What was found, in words. */
  found: readonly string[];
  /** Fields to look at again. */
  shown: readonly Written[];
  /** All others, as they were. */
  kept: readonly Written[];
}

/** A warning before words with a NIK or a name are saved; whoever has looked again saves all the same. */
export function NamesPage({ view, action, found, shown, kept }: NamesProps) {
  const { t } = view;
  return (
    <PageFrame view={view} title={t('names.title')} me={null}>
      <div class="text">
        <h1>{t('names.title')}</h1>
        <Note tone="warn">
          <ul>
            {found.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </Note>
        <p>{t('names.lead')}</p>
        <form class="card" method="post" action={action}>
          {kept.map(({ name, value }) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {shown.map(({ name, value }, i) => (
            <Field name={name} label={t('names.text', { n: i + 1 })} value={value} multiline />
          ))}
          <button type="submit">{t('names.again')}</button>
          <button class="plain" type="submit" name="tetap" value="1">
            {t('names.anyway')}
          </button>
          <p class="hint">{t('names.anywayHint')}</p>
        </form>
      </div>
    </PageFrame>
  );
}
