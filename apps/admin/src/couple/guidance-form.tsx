import type { CoupleItem, PutGuidance } from '@konvergensi/contract';
import { NOT_GUIDED } from '@konvergensi/domain';
import { type Form, versionOf } from '../http/form.ts';
import { Choice, Field, Select, Tick } from '../ui/field.tsx';
import type { CouplesProps } from './couples.page.tsx';

export const GUIDANCE_FIELDS = ['was', 'on', 'material', 'why'];

export const guidanceOf = (form: Form): PutGuidance => {
  const was = form.text('was');
  return {
    guided: was === 'yes' ? { on: form.text('on'), material: form.has('material') } : null,
    notGuided: was === 'no' ? (form.text('why') as PutGuidance['notGuided']) : null,
    version: versionOf(form) ?? 0,
  };
};

/** Whether one bride or groom to be was guided. */
export function GuidanceForm({
  view: { t },
  found,
  chosen,
  typed,
  refusal,
  address,
}: CouplesProps & { chosen: CoupleItem; address: string }) {
  const stored = chosen.guided !== null ? 'yes' : chosen.notGuided === null ? 'unsaid' : 'no';
  return (
    <form
      id="catat"
      class="card no-print"
      method="post"
      action={`${address}?tahun=${found.year}&catat=${chosen.id}`}
      novalidate
    >
      <h2>{t('couple.writeOf', { code: chosen.name ?? chosen.code })}</h2>
      <input type="hidden" name="version" value={typed?.text('version') ?? chosen.version} />
      <input type="hidden" name="village" value={chosen.village.code} />
      <Choice
        name="was"
        label={t('couple.was')}
        options={(['yes', 'no', 'unsaid'] as const).map((was) => ({ value: was, label: t(`couple.was.${was}`) }))}
        value={typed?.text('was') ?? stored}
        errors={refusal?.fields}
      />
      <Field
        name="on"
        label={t('couple.on')}
        hint={t('couple.onHint')}
        type="date"
        short
        required={false}
        value={typed?.text('on') ?? chosen.guided?.on ?? ''}
        errors={refusal?.fields}
      />
      <Tick
        name="material"
        label={t('couple.material')}
        checked={typed === null ? (chosen.guided?.material ?? true) : typed.has('material')}
      />
      <Select
        name="why"
        label={t('couple.why')}
        options={NOT_GUIDED.map((why) => ({ value: why, label: t(`couple.why.${why}`) }))}
        value={typed?.text('why') ?? chosen.notGuided ?? 'not-come'}
        errors={refusal?.fields}
      />
      <button type="submit">{t('form.save')}</button>
    </form>
  );
}
