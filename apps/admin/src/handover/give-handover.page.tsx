import { HANDOVER_SERVICES, handoverServices } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import type { HouseholdData } from '../register/household.page.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';

interface GiveProps {
  view: View;
  place: Place;
  data: HouseholdData;
  refusal: Refusal | null;
  typed: Form | null;
}

/** Hands a family of this house over to the agency of one service; says first what that agency will see. */
export function GiveHandoverPage({ view, place, data, refusal, typed }: GiveProps) {
  const { t } = view;
  const { code } = place.region;
  const house = `/desa/${code}/rumah/${data.household.id}`;
  const houseTitle = t('reg.houseOf', { name: data.families[0]?.name ?? t('reg.nameless') });
  const title = t('handover.give');
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[
        { label: t('reg.crumb'), href: `/desa/${code}/register` },
        { label: houseTitle, href: house },
        { label: title },
      ]}
    >
      <div class="text">
        <ErrorSummary view={view} refusal={refusal} />
        <h1>{title}</h1>
        <Note>{t('handover.sees')}</Note>
        {data.families.length === 0 ? (
          <Empty title={t('handover.noFamily')} />
        ) : (
          <form class="card" method="post" action={`${house}/serahkan`}>
            <Select
              name="family"
              label={t('handover.family')}
              options={data.families.map(({ id, name }) => ({ value: id, label: name }))}
              value={typed?.text('family')}
              errors={refusal?.fields}
            />
            <Select
              name="service"
              label={t('handover.service')}
              options={HANDOVER_SERVICES.map((value) => ({
                value,
                label: `${t(`handover.service.${value}`)} (${t(`agency.${handoverServices[value]}`)})`,
              }))}
              value={typed?.text('service')}
              errors={refusal?.fields}
            />
            <Field
              name="dueOn"
              label={t('handover.dueOn')}
              type="date"
              value={typed?.text('dueOn')}
              errors={refusal?.fields}
              short
            />
            <Field
              name="basis"
              label={t('handover.basis')}
              hint={t('handover.basisHint')}
              value={typed?.text('basis')}
              errors={refusal?.fields}
            />
            <button type="submit">{t('handover.do')}</button>
          </form>
        )}
      </div>
    </PlaceFrame>
  );
}
