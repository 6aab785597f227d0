import { TARGET_FORM_GROUPS, type TargetFormSource } from '@konvergensi/domain';
import { Choice, Field, Tick } from '../ui/field.tsx';
import { TableBox } from '../ui/table-box.tsx';
import type { TargetFormsProps } from './target-forms.page.tsx';

type Props = TargetFormsProps & { source: TargetFormSource; address: string };

/** One office's numbers, village by village; what its head has verified stands as it is. */
export function TargetFormGrid({ view: { t }, found, typed, refusal, source, address }: Props) {
  const isTyped = typed?.text('source') === source && typed.text('step') === '';
  return (
    <details class="card no-print" open={isTyped || found.mayWrite.length === 1}>
      <summary>{t('uform.write', { office: t(`uform.source.${source}`) })}</summary>
      <form method="post" action={`${address}?tahun=${found.year}`} novalidate>
        <input type="hidden" name="source" value={source} />
        <TableBox label={t('uform.title', { year: found.year })} ownFiles>
          <table class="pin">
            <thead>
              <tr>
                <th scope="col">{t('couple.village')}</th>
                {TARGET_FORM_GROUPS.map((group) => (
                  <th scope="col" class="n">
                    {t(`uform.group.${group}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.villages.map(({ region, forms }) => {
                const form = forms[source];
                const name = (part: string) => `${part}-${region.code}`;
                return (
                  <tr>
                    <th scope="row">
                      {region.name}
                      {form === null ? null : <small>{t(`uform.is.${form.state}`)}</small>}
                      <input type="hidden" name={name('version')} value={form?.version ?? 0} />
                    </th>
                    {TARGET_FORM_GROUPS.map((group) => {
                      const wrong = isTyped ? refusal?.fields[name(group)] : undefined;
                      return (
                        <td class="n">
                          {form?.state === 'verified' ? (
                            form[group]
                          ) : (
                            <input
                              class="short"
                              name={name(group)}
                              inputmode="numeric"
                              aria-label={`${region.name}, ${t(`uform.group.${group}`)}`}
                              aria-invalid={wrong === undefined ? undefined : 'true'}
                              value={isTyped ? typed?.text(name(group)) : String(form?.[group] ?? '')}
                            />
                          )}
                          {wrong === undefined ? null : <span class="wrong">{wrong}</span>}
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableBox>
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}

/** The head of an office verifies its numbers, or returns them with a note. */
export function TargetFormDecide({ view: { t }, found, typed, refusal, source, address }: Props) {
  const given = found.villages.flatMap(({ region, forms, apart }) => {
    const form = forms[source];
    return form === null ? [] : [{ region, form, apart }];
  });
  if (given.length === 0)
    return <p class="no-print">{t('uform.nothingToVerify', { office: t(`uform.source.${source}`) })}</p>;
  const isTyped = typed?.text('source') === source && typed.text('step') !== '';
  const ticked = isTyped ? typed.all('villages') : null;
  return (
    <details class="card no-print" open>
      <summary>{t('uform.decide', { office: t(`uform.source.${source}`) })}</summary>
      <form method="post" action={`${address}?tahun=${found.year}`} novalidate>
        <input type="hidden" name="source" value={source} />
        <fieldset>
          <legend>{t('uform.which')}</legend>
          {given.map(({ region, form, apart }) => (
            <Tick
              name="villages"
              value={`${region.code}@${form.version}`}
              checked={ticked === null ? form.state === 'entered' : ticked.some((one) => one.startsWith(region.code))}
              label={[
                region.name,
                t(`uform.is.${form.state}`),
                ...(apart.length === 0
                  ? []
                  : [t('uform.apart', { groups: apart.map((group) => t(`uform.group.${group}`)).join(', ') })]),
              ].join(', ')}
            />
          ))}
        </fieldset>
        <Choice
          name="step"
          label={t('uform.step')}
          options={(['verify', 'return'] as const).map((step) => ({ value: step, label: t(`uform.step.${step}`) }))}
          value={isTyped ? typed.text('step') : 'verify'}
          errors={isTyped ? refusal?.fields : undefined}
        />
        <Field
          name="note"
          label={t('uform.note')}
          hint={t('uform.noteHint')}
          required={false}
          value={isTyped ? typed.text('note') : ''}
          errors={isTyped ? refusal?.fields : undefined}
        />
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}
