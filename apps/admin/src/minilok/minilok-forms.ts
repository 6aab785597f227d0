import type { PlannedWork, PutSupport } from '@konvergensi/contract';
import { SUPPORT_GROUPS, SUPPORT_STEPS, TEAM_PARTS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { FieldErrors } from '../ui/field.tsx';

const MOST_ROWS = 60;
const WHOLE = /^\d{1,5}$/;
type Read<Values> = { values: Values } | { wrong: FieldErrors };

/** Reads a whole number that may be left open, and remembers what is none. */
const wholeOf =
  ({ t }: View, form: Form, wrong: Record<string, string>) =>
  (name: string): number | null => {
    const typed = form.text(name);
    if (typed === '') return null;
    if (!WHOLE.test(typed)) wrong[name] = t('minilok.wholeWrong');
    return Number(typed);
  };

const done = <Values>(values: Values, wrong: FieldErrors): Read<Values> =>
  Object.keys(wrong).length > 0 ? { wrong } : { values };

/** Rows of a work plan as typed; one without an activity is left out. */
export function readPlanForm(view: View, form: Form): Read<PlannedWork[]> {
  const wrong: Record<string, string> = {};
  const whole = wholeOf(view, form, wrong);
  const count = Math.min(MOST_ROWS, Number(form.text('rows')) || 0);
  const rows = Array.from({ length: count }, (_, i) => ({
    activity: form.text(`activity-${i}`),
    doer: form.text(`doer-${i}`),
    responsible: form.text(`responsible-${i}`),
    weeks: form.all(`weeks-${i}`).map(Number),
    planned: whole(`planned-${i}`),
    done: whole(`done-${i}`),
    note: form.text(`note-${i}`),
  }));
  return done(
    rows.filter(({ activity }) => activity !== ''),
    wrong,
  );
}

/** Teams, standards and tabulation of a village as typed; a team without people is left out. */
export function readSupportForm(view: View, form: Form): Read<PutSupport> {
  const wrong: Record<string, string> = {};
  const whole = wholeOf(view, form, wrong);
  const tabulation = Object.fromEntries(
    SUPPORT_GROUPS.map((group) => [
      group,
      Object.fromEntries(SUPPORT_STEPS.map((step) => [step, whole(`${group}-${step}`)])),
    ]),
  ) as PutSupport['tabulation'];
  const said = (name: string) => (form.text(name) === '' ? null : form.text(name) === 'yes');
  const teams = Array.from({ length: Math.min(MOST_ROWS, Number(form.text('teams')) || 0) }, (_, i) => ({
    decree: form.text(`decree-${i}`),
    members: TEAM_PARTS.flatMap((part) => {
      const name = form.text(`${part}-${i}`);
      return name === '' ? [] : [{ part, name, trained: form.has(`trained-${part}-${i}`) }];
    }),
  }));
  const version = form.optional('version');
  const values: PutSupport = {
    tools: said('tools'),
    procedure: said('procedure'),
    tabulation,
    teams: teams.filter(({ members }) => members.length > 0).map((team, i) => ({ ...team, number: i + 1 })),
    note: form.text('note'),
    version: version === undefined ? null : Number(version),
  };
  return done(values, wrong);
}
