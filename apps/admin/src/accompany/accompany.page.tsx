import type { AccompanimentPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Tick } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';

type Account = AccompanimentPage['accounts'][number];

export interface AccompanyProps {
  view: View;
  place: Place;
  data: AccompanimentPage;
  account: Account | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** Which families a TPK or PKB accompanies: it reads the names of these, and of nobody else in the village. */
export function AccompanyPage(props: AccompanyProps) {
  const { view, place, data, account, refusal, notice } = props;
  const { t } = view;
  const title = t('accompany.title');
  const address = `/desa/${place.region.code}/dampingan`;
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('accompany.lead')}</p>
      {account === null ? (
        <Empty title={t('accompany.noAccount')} hint={t('accompany.noAccountHint')} />
      ) : (
        <>
          <ul class="links">
            {data.accounts.map((one) => (
              <li>
                {one.id === account.id ? <b>{one.name}</b> : <a href={`${address}?siapa=${one.id}`}>{one.name}</a>}
              </li>
            ))}
          </ul>
          <Choose {...props} account={account} action={`${address}?siapa=${account.id}`} />
        </>
      )}
    </PlaceFrame>
  );
}

function Choose({ view, data, account, action }: AccompanyProps & { account: Account; action: string }) {
  const { t } = view;
  const parts = [
    ['families', data.families],
    ['people', data.people],
  ] as const;
  if (data.families.length + data.people.length === 0) return <Empty title={t('accompany.nobody')} />;
  return (
    <form method="post" action={action}>
      <h2>{t('accompany.of', { name: account.name })}</h2>
      {parts.map(([name, rows]) =>
        rows.length === 0 ? null : (
          <fieldset>
            <legend>{t(`accompany.${name}`)}</legend>
            {rows.map((one) => {
              const others = one.by.filter((id) => id !== account.id).length;
              return (
                <Tick
                  name={name}
                  value={one.id}
                  checked={one.by.includes(account.id)}
                  label={
                    <>
                      {one.name}{' '}
                      <small>
                        {[one.place, others === 0 ? '' : t('accompany.others', { n: others })]
                          .filter((word) => word !== '')
                          .join(', ')}
                      </small>
                    </>
                  }
                />
              );
            })}
          </fieldset>
        ),
      )}
      <button type="submit">{t('form.save')}</button>
    </form>
  );
}
