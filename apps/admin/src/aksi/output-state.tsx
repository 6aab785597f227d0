import type { AksiOutputView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { type Status, StatusTag } from '../ui/status-tag.tsx';
import { Tag } from '../ui/tag.tsx';

const STATUS: Readonly<Record<AksiOutputView['state'], Status>> = {
  'not-started': 'notStarted',
  draft: 'draft',
  submitted: 'sent',
  returned: 'toMend',
  accepted: 'approved',
};

/** How far an output is, and that it is overdue. */
export function OutputState({ view, state, late }: { view: View } & Pick<AksiOutputView, 'state' | 'late'>) {
  return (
    <>
      <StatusTag view={view} status={STATUS[state]} /> {late ? <Tag tone="bad">{view.t('aksi.late')}</Tag> : null}
    </>
  );
}

/** What the platform tells by itself, each with its numbers. */
export function Checks({ view, checks }: { view: View; checks: AksiOutputView['checks'] }) {
  if (checks.length === 0) return <>{view.t('value.dash')}</>;
  return (
    <ul>
      {checks.map((check) => (
        <li>
          <Tag tone={check.state === 'met' ? 'good' : check.state === 'not-met' ? 'warn' : 'plain'}>
            {view.t(`aksi.check.${check.state}`)}
          </Tag>{' '}
          {view.t(`aksi.check.${check.code}`)}
          {numbersOf(view, check)}
        </li>
      ))}
    </ul>
  );
}

function numbersOf({ t, numbers }: View, { done, of, least }: AksiOutputView['checks'][number]): string {
  if (done === null) return '';
  if (of === null) return `: ${numbers.whole(done)}`;
  if (least === null) return `: ${t('aksi.check.ratio', { done, of })}`;
  return `: ${t('aksi.check.least', { done, of, least: numbers.percent(least * 100) })}`;
}
