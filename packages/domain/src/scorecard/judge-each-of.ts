import type { Finding } from './judged-cell.ts';
import type { JudgingContext } from './judging-context.ts';
import { lookAt, monthsBetween } from './look-at.ts';
import type { Requirement } from './rule-set.ts';

type EachOf = Extract<Requirement, { kind: 'each-of' }>;

/** Each of the services received at least once up to the day judged on, in records or by the Buku KIA. */
export function judgeEachOf(context: JudgingContext, { services }: EachOf): Finding {
  const { person, lifeFrom, judgedIn, judgedOn } = context;
  const asked = monthsBetween(Math.max(lifeFrom, person.observedFrom), judgedIn);
  const months = services.flatMap((service) => lookAt(context, [service], asked));
  const openings = person.openings
    .filter(({ service, count, on }) => services.includes(service) && count > 0 && on <= judgedOn)
    .sort((a, b) => (a.on + a.service < b.on + b.service ? 1 : -1));
  const received = services.filter((service) => {
    return (
      months.some((month) => month.service === service && month.counted) ||
      openings.some((opening) => opening.service === service)
    );
  });
  const enough = received.length === services.length;
  return {
    verdict: enough ? 'Y' : 'T',
    reason: enough ? 'enough' : 'too-few',
    needed: services.length,
    counted: received.length,
    months,
    opening: openings[0] ?? null,
  };
}
