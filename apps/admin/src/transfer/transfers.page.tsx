import type { TransfersOfVillage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { RegisterFrame } from '../register/register-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import type { Refusal } from '../ui/error-summary.tsx';

type Transfer = TransfersOfVillage['transfers'][number];

export interface TransfersProps {
  view: View;
  place: Place;
  transfers: readonly Transfer[];
  refusal: Refusal | null;
  notice: string | null;
}

/** Who comes from another district and waits to be accepted, and every move there was. */
export function TransfersPage({ view, place, transfers, refusal, notice }: TransfersProps) {
  const { t } = view;
  const title = t('transfer.title');
  const incoming = transfers.filter(({ state }) => state === 'offered');
  return (
    <RegisterFrame view={view} place={place} title={title} lead={t('transfer.lead')} refusal={refusal} notice={notice}>
      {transfers.length === 0 ? <Empty title={t('transfer.none')} /> : null}
      {incoming.length === 0 ? null : (
        <>
          <h2>{t('transfer.incoming')}</h2>
          {incoming.map((one) => (
            <Incoming view={view} place={place} one={one} />
          ))}
        </>
      )}
      {transfers.length === 0 ? null : <All view={view} place={place} transfers={transfers} />}
    </RegisterFrame>
  );
}

function Incoming({ view: { t, dates }, place, one }: { view: View; place: Place; one: Transfer }) {
  const about = [
    one.sex === null ? '' : t(`sex.${one.sex}`),
    one.birthDate === null ? '' : dates.day(one.birthDate),
    one.parents,
  ].filter((part) => part !== '');
  return (
    <section class="card">
      <h3>{one.name}</h3>
      <p class="small">{about.join(' · ')}</p>
      <p>{t('transfer.from', { name: one.other.name, date: dates.day(one.on) })}</p>
      {place.may('register.whole') ? (
        <Answers code={place.region.code} one={one}>
          <button type="submit" name="jawab" value="accept">
            {t('transfer.accept')}
            <span class="unseen"> {one.name}</span>
          </button>
          <button class="plain" type="submit" name="jawab" value="refuse">
            {t('transfer.refuse')}
            <span class="unseen"> {one.name}</span>
          </button>
        </Answers>
      ) : null}
    </section>
  );
}

function Answers({ code, one, children }: { code: string; one: Transfer; children: unknown }) {
  return (
    <form class="no-print" method="post" action={`/desa/${code}/pindah/${one.id}`}>
      <input type="hidden" name="version" value={String(one.version)} />
      <input type="hidden" name="kunci" value={crypto.randomUUID()} />
      {children as string}
    </form>
  );
}

function All({ view: { t, dates }, place, transfers }: { view: View; place: Place; transfers: readonly Transfer[] }) {
  const { code } = place.region;
  return (
    <>
      <h2>{t('transfer.all')}</h2>
      <DataTable
        label={t('transfer.all')}
        rows={transfers}
        columns={[
          {
            label: t('transfer.name'),
            cell: ({ here, name, person }) =>
              here ? <a href={`/desa/${code}/orang/${person}`}>{name}</a> : (name ?? t('transfer.gone')),
          },
          { label: t('transfer.way'), cell: ({ side, other }) => t(`transfer.way.${side}`, { name: other.name }) },
          { label: t('transfer.on'), cell: ({ on }) => dates.day(on) },
          {
            label: t('transfer.state'),
            cell: (one) =>
              one.state === 'sent' && place.may('register.whole') ? (
                <>
                  {t('transfer.state.sent')}
                  <Answers code={code} one={one}>
                    <button class="plain" type="submit" name="jawab" value="withdraw">
                      {t('transfer.withdraw')}
                      <span class="unseen"> {one.name}</span>
                    </button>
                  </Answers>
                </>
              ) : (
                t(`transfer.state.${one.state}`)
              ),
          },
        ]}
      />
    </>
  );
}
