import { enteredFreshness, freshnessOfDistrict, freshnessOfProvince } from '@konvergensi/db';
import { RULE_VERSION } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { currentMonth, enteredAsks } from './entered-figures.ts';
import { monthsBehind, parseIndicators, parsePeriods } from './figure-query.ts';
import { MATRIX_MONTHS } from './read-matrix.ts';
import { openRegion } from './region-view.ts';

/**
 * A text that changes whenever an answer about these periods of the region would: read before any figure is, by one
 * statement. It refuses whoever may not read the region.
 */
export async function figuresFresh(
  deps: Deps,
  actor: Actor,
  query: { region: string; period: string; indicator?: string | undefined },
): Promise<string> {
  const periods = parsePeriods(query.period, MATRIX_MONTHS);
  const view = await openRegion(deps, actor, query.region);
  const { region, district, shard, villages } = view;
  const asks = query.indicator === undefined ? [] : enteredAsks(parseIndicators(query.indicator, periods[0]!), periods);
  const typed = asks.length === 0 ? null : await shard?.one<{ tag: string }>(enteredFreshness(district?.id ?? 0, asks));
  // How much is missing follows from the periods that are over.
  const entered = typed === null ? '' : `${typed?.tag ?? ''}/${currentMonth(deps, view)}`;
  const row =
    region.level === 1
      ? await deps.directory.one<{ tag: string | null }>(freshnessOfProvince(region.id, periods))
      : await shard?.one<{ tag: string | null }>(
          freshnessOfDistrict(district?.id ?? 0, periods, monthsBehind(periods)),
        );
  return [RULE_VERSION, region.id, district?.mode, villages?.join(','), row?.tag, entered].join('|');
}
