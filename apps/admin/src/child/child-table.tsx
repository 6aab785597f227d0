import { calendarAge } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';
import type { ChildItem } from './children.page.tsx';
import { ZScore } from './z-words.tsx';

export interface ChildTableProps {
  view: View;
  listed: readonly ChildItem[];
  today: string;
  /** Address of the form of one child; `null` for readers who may not write. */
  record: ((id: string) => string) | null;
  /** Address of a child's own page. */
  open: (id: string) => string;
}

export function ChildTable({ view, listed, today, record, open }: ChildTableProps) {
  const { t } = view;
  return (
    <TableBox label={t('region.goChildren')}>
      <table class="pin">
        <thead>
          <tr>
            <th scope="col">{t('child.name')}</th>
            <th scope="col">{t('child.age')}</th>
            <th scope="col">{t('child.latest')}</th>
            <th scope="col">{t('child.z.len')}</th>
            <th scope="col">{t('child.z.wei')}</th>
            <th scope="col">{t('child.z.wfl')}</th>
            <th scope="col">{t('child.parents')}</th>
            <th scope="col">{t('child.posyandu')}</th>
            {record === null ? null : <th scope="col">{t('table.action')}</th>}
          </tr>
        </thead>
        <tbody>
          {listed.map((child) => (
            <tr>
              <th scope="row">
                <a href={open(child.id)}>{child.name}</a>
              </th>
              <td>
                {ageWords(view, child.birthDate, today)}
                <small>{t(`sex.${child.sex}`)}</small>
              </td>
              <td>
                <Latest view={view} child={child} />
              </td>
              <Scores view={view} child={child} />
              <td>{child.parents}</td>
              <td>{child.posyandu ?? t('value.dash')}</td>
              {record === null ? null : (
                <td>
                  <a href={record(child.id)}>
                    {t('child.record')}
                    <span class="unseen"> {child.name}</span>
                  </a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

export function ageWords({ t }: View, birthDate: string, today: string): string {
  const age = calendarAge(birthDate, today);
  return age === null ? t('value.dash') : t('child.years', { years: age.years, months: age.months });
}

function Latest({ view, child }: { view: View; child: ChildItem }) {
  const { t, dates, numbers } = view;
  const { latest, measuredThisMonth } = child;
  if (latest === null) return <Tag tone="plain">{t('child.never')}</Tag>;
  const parts = [
    latest.weightKg === null ? [] : `${numbers.decimal(latest.weightKg)} kg`,
    latest.lengthCm === null ? [] : `${numbers.decimal(latest.lengthCm)} cm`,
  ].flat();
  return (
    <>
      <span class="nowrap">{parts.join(' · ')}</span>
      <small>{dates.day(latest.date)}</small>
      {measuredThisMonth ? null : <Tag tone="warn">{t('child.notThisMonth')}</Tag>}
    </>
  );
}

function Scores({ view, child: { latest } }: { view: View; child: ChildItem }) {
  if (latest === null) return <td colspan={3} />;
  return (
    <>
      <td class="num">
        <ZScore view={view} index="len" score={latest.heightForAge} />
      </td>
      <td class="num">
        <ZScore view={view} index="wei" score={latest.weightForAge} />
      </td>
      <td class="num">
        <ZScore view={view} index="wfl" score={latest.weightForHeight} />
      </td>
    </>
  );
}
