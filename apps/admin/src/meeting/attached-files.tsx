import type { AttachmentView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';
import { PaperField } from '../ui/paper-field.tsx';
import { PhotoFields } from '../ui/photo-fields.tsx';

export interface AttachedFilesProps {
  view: View;
  /** Address under which they lie. */
  address: string;
  files: readonly AttachmentView[];
  kinds: readonly AttachmentView['kind'][];
  refusal: Refusal | null;
  mayWrite: boolean;
}

/** Photographs, signed papers and evidence, and the form for another one. */
export function AttachedFiles({ view, address, files, kinds, refusal, mayWrite }: AttachedFilesProps) {
  const { t, dates, now } = view;
  const photos = files.filter(({ kind }) => kind === 'photo');
  return (
    <section id="berkas" class={photos.length === 0 ? 'no-print' : undefined}>
      <h2>{t('attached.title')}</h2>
      {files.length === 0 ? <p>{t('attached.none')}</p> : null}
      {photos.map(({ id, caption, fileName }) => (
        <figure>
          <img src={`${address}/${id}`} alt={caption === '' ? fileName : caption} loading="lazy" />
          <figcaption class="small">{caption}</figcaption>
        </figure>
      ))}
      <ul class="tasks no-print">
        {files.map((file) => (
          <li>
            <div>
              <a href={`${address}/${file.id}`}>{file.caption === '' ? file.fileName : file.caption}</a>
              <p class="small">
                {`${t(`attached.kind.${file.kind}`)}, ${file.by}, ${dates.ago(file.at, now)}`}
                {file.consent === null ? '' : `. ${t('photo.consented', { consent: file.consent })}`}
              </p>
            </div>
            {mayWrite ? (
              <form method="post" action={`${address}/${file.id}/tarik`}>
                <button class="link" type="submit">
                  {t('attached.withdraw')}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? <AddForm view={view} address={address} kinds={kinds} refusal={refusal} /> : null}
    </section>
  );
}

function AddForm({ view, address, kinds, refusal }: Omit<AttachedFilesProps, 'files' | 'mayWrite'>) {
  const { t } = view;
  return (
    <details class="card no-print" open={refusal !== null}>
      <summary>{t('attached.add')}</summary>
      <form method="post" action={address} enctype="multipart/form-data">
        <PaperField label={t('attached.file')} wrong={refusal?.fields['file']} />
        <Select
          name="kind"
          label={t('attached.kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`attached.kind.${kind}`) }))}
          errors={refusal?.fields}
        />
        <Field name="caption" label={t('attached.caption')} hint={t('attached.captionHint')} required={false} />
        <PhotoFields view={view} errors={refusal?.fields} />
        <button type="submit">{t('attached.add')}</button>
      </form>
    </details>
  );
}
