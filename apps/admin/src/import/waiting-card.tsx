import type { RegionRef, WaitingRow } from '@konvergensi/contract';
import { SubdistrictChoice } from '../district/subdistrict-choice.tsx';
import type { View } from '../format/view.ts';
import { Choice, Select, Tick } from '../ui/field.tsx';
import { Tag } from '../ui/tag.tsx';
import { WaitingPair } from './waiting-pair.tsx';

/** Villages of the sub-district that was chosen for one row. */
export interface PickedVillages {
  line: number;
  code: string;
  villages: readonly RegionRef[];
}

export interface WaitingCardProps {
  view: View;
  row: WaitingRow;
  /** Address of the list. */
  address: string;
  page: number;
  subdistricts: readonly RegionRef[];
  picked: PickedVillages | null;
  writable: boolean;
  wrong?: string | undefined;
}

export function WaitingCard(props: WaitingCardProps) {
  const { view, row, writable } = props;
  const { t } = view;
  const title = t('waiting.row', { n: row.line });
  return (
    <section class="card" id={`baris-${row.line}`} aria-labelledby={`judul-${row.line}`}>
      <h2 id={`judul-${row.line}`}>
        {title} <Tag tone="warn">{t(`waiting.reason.${row.reason}`)}</Tag>
      </h2>
      <p>{row.explanation}</p>
      <WaitingPair view={view} row={row} />
      {!writable ? null : row.reason === 'village' ? <VillageDecision {...props} /> : <ChildDecision {...props} />}
    </section>
  );
}

const postTo = ({ address, row, page }: WaitingCardProps): string => `${address}/${row.line}?hal=${page}`;

function ChildDecision(props: WaitingCardProps) {
  const { t } = props.view;
  return (
    <form method="post" action={postTo(props)}>
      <button type="submit" name="decision" value="same">
        {t('waiting.same')}
      </button>
      <button type="submit" name="decision" value="different">
        {t('waiting.different')}
      </button>
      <SkipButton label={t('waiting.skip')} />
    </form>
  );
}

/** The likely villages to choose from, or any other by its sub-district. */
function VillageDecision(props: WaitingCardProps) {
  const { view, row, address, page, subdistricts, picked } = props;
  const { t } = view;
  const choosable = picked !== null || row.villages.length > 0;
  return (
    <>
      {row.villages.length === 0 && picked === null ? <p class="quiet">{t('waiting.noVillage')}</p> : null}
      <SubdistrictChoice
        view={view}
        action={`${address}#baris-${row.line}`}
        id={`kecamatan-${row.line}`}
        hidden={{ hal: String(page), baris: String(row.line) }}
        subdistricts={subdistricts}
        chosen={picked?.code ?? null}
      />
      <form method="post" action={postTo(props)} novalidate>
        <VillageField {...props} />
        {choosable ? (
          <>
            <Tick name="remember" label={t('waiting.remember')} checked />
            <button type="submit" name="decision" value="village">
              {t('waiting.useVillage')}
            </button>
          </>
        ) : null}
        <SkipButton label={t('waiting.skip')} />
      </form>
    </>
  );
}

function VillageField({ view: { t }, row, picked, wrong }: WaitingCardProps) {
  const name = `village-${row.line}`;
  const errors = wrong === undefined ? {} : { [name]: wrong };
  if (picked !== null) {
    const options = [
      { value: '', label: t('form.choose') },
      ...picked.villages.map((village) => ({ value: village.code, label: village.name })),
    ];
    return <Select name={name} label={t('waiting.chooseVillage')} options={options} errors={errors} />;
  }
  if (row.villages.length === 0) return null;
  const options = row.villages.map(({ code, name: village, subdistrict }) => ({
    value: code,
    label: `${village}, ${subdistrict}`,
    hint: code,
  }));
  return <Choice name={name} label={t('waiting.chooseVillage')} options={options} errors={errors} />;
}

function SkipButton({ label }: { label: string }) {
  return (
    <button class="plain" type="submit" name="decision" value="skip">
      {label}
    </button>
  );
}
