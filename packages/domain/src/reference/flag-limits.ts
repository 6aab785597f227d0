import type { IndexCode } from '../growth/child.ts';
import type { Provenance } from './provenance.ts';

export interface FlagLimits extends Provenance {
  /** z outside these is implausible; a z exactly on the limit is not. */
  readonly limits: Readonly<Record<IndexCode, readonly [low: number, high: number]>>;
}

export const WHO_2006_FLAGS: FlagLimits = {
  id: 'who-2006-flags',
  edition: '2006',
  source: 'WHO Anthro, flag limits of the Child Growth Standards; used unchanged for e-PPGBM data',
  confidence: 'official',
  limits: {
    len: [-6, 6],
    wei: [-6, 5],
    wfl: [-5, 5],
    bmi: [-5, 5],
    hc: [-5, 5],
    ac: [-5, 5],
    ts: [-5, 5],
    ss: [-5, 5],
  },
};
