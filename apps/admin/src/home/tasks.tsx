import type { HomePage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { regionName } from '../ui/region-name.ts';
import { StatusTag } from '../ui/status-tag.tsx';
import { Tag } from '../ui/tag.tsx';

const MONTHLY = ['measure-month', 'submit-quarter', 'verify-quarter', 'look-at-changes'] as const;

type Task = HomePage['tasks'][number];

export function Tasks({ view, tasks }: { view: View; tasks: readonly Task[] }) {
  const { t, dates, now } = view;
  if (tasks.length === 0) {
    return (
      <div class="empty">
        <p>{t('home.noTasks')}</p>
      </div>
    );
  }
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li>
          <div>
            <a href={taskAddress(task)}>{t(`task.${task.kind}`)}</a>
            <p>
              {[
                regionName(task.region),
                isOfEntries(task) && task.subject !== null ? dates.month(task.subject) : task.label,
                dueWords(view, task),
                task.since === null ? null : dates.ago(task.since, now),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          </div>
          <div class="marks">
            {task.count === null ? null : <Tag tone="info">{countWords(view, task, task.count)}</Tag>}
            {task.status === 'waiting' ? null : <StatusTag view={view} status={task.status} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

const dueWords = ({ t, dates }: View, { due }: Task): string | null =>
  due === null ? null : t('task.until', { date: dates.day(due) });

const ENTRY_TASKS: readonly Task['kind'][] = ['enter-indicators', 'mend-entries', 'verify-entries'];
const isOfEntries = ({ kind }: Task): boolean => ENTRY_TASKS.includes(kind);

function countWords({ t }: View, task: Task, n: number): string {
  if (task.kind === 'confirm-facilities') return t('task.count.places', { n });
  if (task.kind === 'onboard-district') return t('task.count.districts', { n });
  if (task.kind === 'overdue-commitments') return t('task.count.commitments', { n });
  if (MONTHLY.some((kind) => kind === task.kind)) return t('task.count.villages', { n });
  if (isOfEntries(task)) return t(`task.count.${task.kind === 'enter-indicators' ? 'indicators' : 'values'}`, { n });
  return t('task.count.rows', { n });
}

export function taskAddress({ kind, region, subject }: Task): string {
  const district = `/kabupaten/${region.code.slice(0, 5)}`;
  switch (kind) {
    case 'confirm-import':
    case 'retry-import':
      return `${district}/impor/${subject ?? ''}`;
    case 'decide-waiting':
      return `${district}/impor/${subject ?? ''}/periksa`;
    case 'confirm-facilities':
      return `${district}/fasilitas`;
    case 'choose-target-source':
      return `${district}/sasaran`;
    case 'record-governance':
      return `${district}/mode`;
    case 'measure-month':
      return region.level === 'village'
        ? `/desa/${region.code}/timbang`
        : `/wilayah/${region.code}/tabel?urut=measured&arah=naik`;
    case 'submit-quarter':
    case 'verify-quarter':
      return region.level === 'village' ? `/desa/${region.code}/triwulan` : `/wilayah/${region.code}/triwulan`;
    case 'enter-indicators':
    case 'mend-entries':
    case 'verify-entries':
      return `${district}/isian?periode=${subject ?? ''}`;
    case 'look-at-changes':
      return `/wilayah/${region.code}/tilik`;
    case 'overdue-commitments':
      if (region.level === 'province') return `/provinsi/${region.code}/komitmen`;
      return `${district}/komitmen${subject === null ? '' : `/pemilik/${subject}`}`;
    case 'onboard-district':
      return `/kabupaten/baru?provinsi=${region.code.slice(0, 2)}`;
  }
}
