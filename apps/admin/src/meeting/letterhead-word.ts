import type { LetterheadField, MeetingView } from '@konvergensi/contract';
import type { Context } from 'hono';
import { need } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import type { Element } from '../http/show.ts';
import { type Part, pageParts } from '../take/page-parts.ts';
import { fillLetterhead, WORD_TYPE, wordFile } from '../take/word.ts';

export interface Paper {
  /** Name of the file, without its ending. */
  name: string;
  /** Code of the office whose letterhead it bears. */
  office: string;
  content: Element;
  /** What the letterhead may ask for beside the content. */
  fields: Readonly<Record<Exclude<LetterheadField, 'isi' | 'judul'>, string>>;
}

export async function hasLetterhead(c: Context<AdminEnv>, { region }: Pick<MeetingView, 'region'>): Promise<boolean> {
  const found = await c.var.api.letterhead(region.code);
  return found.ok && found.data.letterhead !== null;
}

/** A paper as a Word file under the letterhead of its office, or a plain one. What the letterhead says itself is not said twice. */
export async function sendPaper(c: Context<AdminEnv>, { name, office, content, fields }: Paper): Promise<Response> {
  const { t } = c.var.view;
  const parts = pageParts(`<main>${content}</main>`);
  const judul = titleOf(parts);
  const [found, { mode }] = await Promise.all([c.var.api.letterhead(office), need(c.var.api.region(office))]);
  const mark = mode === 'latihan' ? `${t('practice.word')} – ${t('practice.banner')}` : undefined;
  const letterhead = found.ok ? found.data.letterhead : null;
  let file: Uint8Array;
  if (letterhead === null) file = await wordFile({ title: judul, parts, foot: footOf(c), mark });
  else {
    const template = await c.var.api.letterheadFile(office);
    const rest = letterhead.placeholders.includes('judul') && judul !== '' ? parts.slice(1) : parts;
    const marked: Part[] = mark === undefined ? rest : [{ kind: 'text', text: mark }, ...rest];
    file = await fillLetterhead(new Uint8Array(await template.arrayBuffer()), { ...fields, judul }, marked);
  }
  return new Response(file as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': WORD_TYPE,
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]+/g, '-').toLowerCase()}.docx"`,
      'cache-control': 'private, no-store',
    },
  });
}

const titleOf = (parts: readonly Part[]): string => {
  const [first] = parts;
  return first?.kind === 'heading' ? first.text : '';
};

function footOf(c: Context<AdminEnv>): string {
  const { t, dates, now } = c.var.view;
  return `Konvergensi · ${t('app.print', { when: dates.day(dayIn(now, 'Asia/Jakarta')) })}`;
}

/** What a letterhead may ask of a meeting. */
export const meetingFields = (c: Context<AdminEnv>, meeting: MeetingView): Paper['fields'] => ({
  nomor: meeting.minutesNumber ?? '',
  tanggal: c.var.view.dates.day(meeting.heldOn),
  tempat: meeting.place,
  wilayah: meeting.region.name,
  pimpinan: meeting.leader,
});
