import type { HomePage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { regionName } from '../ui/region-name.ts';
import { StatusTag } from '../ui/status-tag.tsx';

/** What the own province and district tell everyone, what has a day first. */
export function Notices({ view, notices }: { view: View; notices: HomePage['notices'] }) {
  const { t, dates } = view;
  if (notices.length === 0) return null;
  return (
    <>
      <h2>{t('tell.title')}</h2>
      <ul class="tasks">
        {notices.map(({ title, body, dueOn, late, region }) => (
          <li>
            <div>
              <b>{title}</b>
              <p>{body}</p>
              <p class="small">
                {[regionName(region), dueOn === null ? [] : t('task.until', { date: dates.day(dueOn) })]
                  .flat()
                  .join(' · ')}
              </p>
            </div>
            <div class="marks">{late ? <StatusTag view={view} status="late" /> : null}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
