import { ENTRY_STEPS, NEEDS_REASON } from '@konvergensi/domain';
import { type Context, Hono } from 'hono';
import type { AdminEnv } from '../http/admin-env.ts';
import { readForm } from '../http/form.ts';
import { refusalOf } from '../http/refusal.ts';
import { statusOf } from '../http/status.ts';
import { conflictWords } from './entry-conflict.ts';
import { backToSheet, type LoadedSheet, loadSheet, showSheet } from './show-sheet.tsx';

const STEP_LETTERS = 5;

/** Verifies, returns, locks or unlocks the ticked values of a sheet. */
export const entryStepRoutes = new Hono<AdminEnv>().post('/kabupaten/:code/isian/:indicator/langkah', async (c) => {
  const found = await loadSheet(c);
  return found === null ? c.notFound() : takeStep(c, found);
});

async function takeStep(c: Context<AdminEnv>, found: LoadedSheet) {
  const { view, api } = c.var;
  const { district, indicator, period } = found.asked;
  const form = await readForm(c);
  const step = ENTRY_STEPS.find((one) => one === form.text('langkah')) ?? 'verify';
  const field = `reason-${form.text('keadaan')}`;
  const reason = form.text(field);
  if (NEEDS_REASON.includes(step) && reason.length < STEP_LETTERS) {
    const fields = { [field]: view.t('entry.wrong.reason') };
    return showSheet(c, found, { refusal: { message: null, fields }, reason });
  }
  const entries = form.all('nilai').map((value) => {
    const [place = '', version = ''] = value.split('|');
    return { indicator, level: found.sheet.level, place, version: Number(version) };
  });
  if (entries.length === 0) {
    return showSheet(c, found, { refusal: { message: view.t('entry.nothingChosen'), fields: {} } });
  }
  const rest = { period, reason, entries };
  const done =
    step === 'verify' || step === 'return'
      ? await api.verifyEntries(district, { step, ...rest })
      : await api.lockEntries(district, { step, ...rest });
  if (done.ok) return backToSheet(c, found, entries.length);
  const { problem } = done;
  const refusal = problem.code === 'conflict' ? conflictWords(view, problem) : refusalOf(view, problem, []);
  return showSheet(c, found, { refusal, status: statusOf(problem), reason });
}
