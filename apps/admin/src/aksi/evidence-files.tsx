import { sizeWords } from '../format/size-words.ts';
import { Choice } from '../ui/field.tsx';
import { PaperField } from '../ui/paper-field.tsx';
import { PhotoFields } from '../ui/photo-fields.tsx';
import { Tag } from '../ui/tag.tsx';
import type { OutputProps } from './output.page.tsx';

const HASH_SHOWN = 12;

/** What a file is, where its name is not told. */
const kindOf = (mediaType: string): string => {
  if (mediaType.includes('wordprocessing')) return 'Word';
  if (mediaType.includes('spreadsheet')) return 'Excel';
  return (mediaType.split('/')[1] ?? mediaType).toUpperCase();
};

/** Files handed in, each with who and its hash, and the form for another one. */
export function EvidenceFiles({ view, place, year, output, refusal }: OutputProps) {
  const { t, dates, language, now } = view;
  const address = `/kabupaten/${place.region.code}/aksi/${year.year}/${output.code}/bukti`;
  const may = place.may('evidence.write');
  return (
    <section>
      <h2>{t('aksi.evidence')}</h2>
      <p class="small">{t('aksi.wanted', { wanted: output.wanted[language] })}</p>
      {output.evidence.length === 0 ? <p>{t('aksi.noFiles')}</p> : null}
      <ul class="tasks">
        {output.evidence.map((file) => (
          <li>
            <div>
              {file.fileName === null ? (
                <b>{t('aksi.hidden', { type: kindOf(file.mediaType), size: sizeWords(view, file.sizeBytes) })}</b>
              ) : (
                <a href={`${address}/${file.id}`}>{file.fileName}</a>
              )}{' '}
              {file.withdrawnAt === null ? null : <Tag tone="plain">{t('aksi.withdrawn')}</Tag>}
              <p class="small">
                {`${file.by}, ${dates.ago(file.at, now)}`}
                {file.fileName === null ? '' : `. ${t('aksi.hash', { hash: file.sha256.slice(0, HASH_SHOWN) })}`}
                {file.holdsNames && file.fileName !== null ? `. ${t('aksi.names')}` : ''}
                {file.found === null ? '' : `. ${t(`aksi.found.${file.found}`)}`}
                {file.consent === null ? '' : `. ${t('photo.consented', { consent: file.consent })}`}
              </p>
              {file.fileName === null ? (
                <>
                  <p class="small">{t('aksi.hiddenWhy')}</p>
                  <p class="small">
                    SHA-256 <code>{file.sha256}</code>
                  </p>
                </>
              ) : null}
            </div>
            {may && file.withdrawnAt === null && output.state !== 'accepted' ? (
              <form method="post" action={`${address}/${file.id}/tarik`}>
                <button class="link" type="submit">
                  {t('aksi.withdraw')}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {may && output.state !== 'accepted' ? (
        <form class="card no-print" method="post" action={address} enctype="multipart/form-data">
          <h3>{t('aksi.upload')}</h3>
          <PaperField label={t('aksi.file')} wrong={refusal?.fields['file']} />
          <Choice
            name="holdsNames"
            label={t('aksi.holdsNames')}
            options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`aksi.holdsNames.${value}`) }))}
          />
          <PhotoFields view={view} errors={refusal?.fields} />
          <button type="submit">{t('aksi.upload')}</button>
        </form>
      ) : null}
    </section>
  );
}
