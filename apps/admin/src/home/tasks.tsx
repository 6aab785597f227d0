import type { HomePage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { regionName } from '../ui/region-name.ts';
import { Tag } from '../ui/tag.tsx';

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
              {[regionName(task.region), task.label, task.since === null ? null : dates.ago(task.since, now)]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          </div>
          {task.count === null ? null : <Tag tone="info">{countWords(view, task, task.count)}</Tag>}
        </li>
      ))}
    </ul>
  );
}

function countWords({ t }: View, task: Task, n: number): string {
  if (task.kind === 'confirm-facilities') return t('task.count.places', { n });
  if (task.kind === 'onboard-district') return t('task.count.districts', { n });
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
    case 'onboard-district':
      return `/kabupaten/baru?provinsi=${region.code.slice(0, 2)}`;
  }
}
