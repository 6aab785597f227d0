import type { PersonView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { DataTable } from '../ui/data-table.tsx';

interface Props {
  view: View;
  place: Place;
  person: PersonView;
}

/** What this person has allowed, by whom and until when, and where one is taken back. */
export function Consents({ view, place, person }: Props) {
  const { t, dates } = view;
  const base = `/desa/${place.region.code}/orang/${person.id}/izin`;
  const write = place.may('register.write');
  const { consents } = person;
  if (consents.length === 0 && !write) return null;
  return (
    <>
      <h2>{t('consent.title')}</h2>
      {consents.length === 0 ? <p>{t('consent.none')}</p> : null}
      {consents.length === 0 ? null : (
        <DataTable
          label={t('consent.title')}
          rows={consents}
          columns={[
            { label: t('consent.kind'), cell: ({ kind }) => t(`consent.kind.${kind}`) },
            {
              label: t('consent.by'),
              cell: ({ by, how, on, recordedBy }) =>
                t('consent.given', {
                  by: t(`consent.by.${by}`),
                  how: t(`consent.how.${how}`),
                  date: dates.day(on),
                  recorder: recordedBy,
                }),
            },
            { label: t('consent.code'), cell: ({ code }) => code },
            {
              label: t('consent.state'),
              cell: ({ id, withdrawn }) =>
                withdrawn === null ? (
                  <>
                    {t('consent.standing')} {write ? <a href={`${base}/${id}`}>{t('consent.withdraw')}</a> : null}
                  </>
                ) : (
                  t('consent.withdrawn', { by: t(`consent.by.${withdrawn.by}`), date: dates.day(withdrawn.on) })
                ),
            },
          ]}
        />
      )}
      {consents.some(({ kind }) => kind === 'photo') ? <p class="small">{t('consent.codeHint')}</p> : null}
      {write ? (
        <p class="no-print">
          <a class="button plain" href={`${base}/baru`}>
            {t('consent.add')}
          </a>
        </p>
      ) : null}
    </>
  );
}
