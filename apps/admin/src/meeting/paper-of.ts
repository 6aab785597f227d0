import type { Context } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import type { PaperProps } from './minutes.page.tsx';

export async function meetingOf(c: Context<AdminEnv>, id: string | undefined) {
  const { meetings } = await need(c.var.api.meetings(c.req.param('code') ?? ''));
  return meetings.find((one) => one.id === id);
}

/** What the papers of the meeting in the address are made of. */
export async function paperOf(c: Context<AdminEnv>): Promise<PaperProps | undefined> {
  const { view, api } = c.var;
  const code = c.req.param('code') ?? '';
  const [meeting, ledger] = await Promise.all([meetingOf(c, c.req.param('id')), api.commitments(code)]);
  if (meeting === undefined) return undefined;
  const commitments = ledger.ok ? ledger.data.commitments.filter((one) => one.meeting?.id === meeting.id) : [];
  const priority = meeting.kind === 'rembuk' ? await api.priority(code, meeting.heldOn.slice(0, 4), null) : null;
  const villages = priority?.ok === true ? priority.data.villages.filter(({ chosen }) => chosen) : [];
  return { view, meeting, commitments, villages };
}
