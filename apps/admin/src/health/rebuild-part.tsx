import type { HealthAnswer, Me } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { Progress } from '../ui/progress.tsx';
import { regionName } from '../ui/region-name.ts';

type Rebuild = NonNullable<HealthAnswer['districts'][number]['rebuild']>;

/** How far rebuilds are, and the button that begins one. */
export function RebuildPart({ view, me, of }: { view: View; me: Me; of: HealthAnswer }) {
  const { t } = view;
  const runs = of.districts.flatMap(({ region, rebuild }) => (rebuild === null ? [] : [{ region, rebuild }]));
  const mayBegin =
    me.permissions.includes('rebuild.run') &&
    of.districts.some(({ rebuild }) => rebuild === null || rebuild.finishedAt !== null);
  if (runs.length === 0 && !mayBegin) return <span />;
  return (
    <section aria-labelledby="hitung-ulang">
      <h2 id="hitung-ulang">{t('health.rebuild')}</h2>
      <p>{t('health.rebuildHint')}</p>
      {runs.map(({ region, rebuild }) => (
        <div class="card">
          <p>
            <b>{regionName(region)}</b>
          </p>
          <Run view={view} rebuild={rebuild} zone={zoneOfCode(region.code)} />
        </div>
      ))}
      {mayBegin ? (
        <form method="post" action={`/wilayah/${of.region.code}/kesehatan`} class="no-print">
          <button type="submit" class="plain">
            {t('health.rebuildGo', { name: regionName(of.region) })}
          </button>
        </form>
      ) : null}
    </section>
  );
}

function Run({ view, rebuild, zone }: { view: View; rebuild: Rebuild; zone: string }) {
  const { t, dates, numbers } = view;
  const { startedBy: name, startedAt, finishedAt, done, total, cells } = rebuild;
  if (finishedAt === null) {
    const label = t('health.rebuildProgress', { name, when: dates.instant(startedAt, zone) });
    return <Progress view={view} label={label} done={done} total={total} />;
  }
  return <p>{t('health.rebuildDone', { name, when: dates.instant(finishedAt, zone), n: numbers.whole(cells) })}</p>;
}
