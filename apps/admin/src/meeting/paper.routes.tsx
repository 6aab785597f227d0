import { type Context, Hono } from 'hono';
import { type ApiProblem, need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { placeOf } from '../http/place.ts';
import { savedNotice } from '../http/saved-notice.ts';
import { show } from '../http/show.ts';
import { WORD_TYPE, wordFile } from '../take/word.ts';
import { fileRefusal } from './attached.ts';
import { Invitation, InvitationPage } from './invitation.page.tsx';
import { LetterheadPage } from './letterhead.page.tsx';
import { hasLetterhead, meetingFields, sendPaper } from './letterhead-word.ts';
import { Minutes } from './minutes.page.tsx';
import { paperOf } from './paper-of.ts';
import { Statement, StatementPage } from './statement.page.tsx';

const MEETING = '/kabupaten/:code/pertemuan/:id';
const LETTERHEAD = '/wilayah/:code/kop';

/** Papers of a meeting to sign, and the letterhead they stand under. */
export const paperRoutes = new Hono<AdminEnv>()
  .get(`${MEETING}/berita-acara.docx`, async (c) => {
    const paper = await paperOf(c);
    if (paper === undefined) return c.notFound();
    const { meeting } = paper;
    return sendPaper(c, {
      name: `berita-acara-${meeting.heldOn}`,
      office: meeting.region.code,
      content: <Minutes {...paper} />,
      fields: meetingFields(c, meeting),
    });
  })
  .get(`${MEETING}/pernyataan.docx`, async (c) => {
    const paper = await paperOf(c);
    if (paper === undefined) return c.notFound();
    const { meeting } = paper;
    return sendPaper(c, {
      name: `pernyataan-komitmen-${meeting.heldOn}`,
      office: meeting.region.code,
      content: <Statement {...paper} />,
      fields: meetingFields(c, meeting),
    });
  })
  .get(`${MEETING}/pernyataan`, async (c) => {
    const [place, paper] = await Promise.all([placeOf(c, codeOf(c)), paperOf(c)]);
    if (paper === undefined) return c.notFound();
    return show(c, <StatementPage {...paper} place={place} hasLetterhead={await hasLetterhead(c, paper.meeting)} />);
  })
  .get(`${MEETING}/undangan`, async (c) => {
    const [place, paper] = await Promise.all([placeOf(c, codeOf(c)), paperOf(c)]);
    if (paper === undefined) return c.notFound();
    return show(c, <InvitationPage {...paper} place={place} hasLetterhead={await hasLetterhead(c, paper.meeting)} />);
  })
  .get(`${MEETING}/undangan.docx`, async (c) => {
    const paper = await paperOf(c);
    if (paper === undefined) return c.notFound();
    const { meeting } = paper;
    return sendPaper(c, {
      name: `undangan-${meeting.heldOn}`,
      office: meeting.region.code,
      content: <Invitation {...paper} />,
      fields: meetingFields(c, meeting),
    });
  })
  .get(LETTERHEAD, (c) => letterheadPage(c))
  .get(`${LETTERHEAD}/contoh.docx`, async (c) => {
    const { t } = c.var.view;
    const { region } = await placeOf(c, codeOf(c));
    const text = (words: string) => ({ kind: 'text', text: words }) as const;
    const head = { kind: 'heading', level: 2, text: t('letterhead.sampleHead', { region: region.name }) } as const;
    const parts = [
      head,
      text(t('letterhead.sampleAddress')),
      text('{{judul}}'),
      text('Nomor: {{nomor}}'),
      text('{{isi}}'),
    ];
    const file = await wordFile({ title: t('letterhead.title'), parts, foot: region.name });
    return sentWord(file as Uint8Array<ArrayBuffer>, 'contoh-kop.docx');
  })
  .get(`${LETTERHEAD}/berkas`, async (c) => {
    const file = await c.var.api.letterheadFile(codeOf(c));
    return file.ok ? sentWord(await file.arrayBuffer(), `kop-${codeOf(c)}.docx`) : c.notFound();
  })
  .post(LETTERHEAD, async (c) => {
    const sent = await c.var.api.putLetterhead(codeOf(c), c.req.raw.body, c.req.header('content-type') ?? '');
    return sent.ok ? c.redirect(`/wilayah/${codeOf(c)}/kop?tersimpan`, 303) : letterheadPage(c, sent.problem);
  });

const codeOf = (c: Context<AdminEnv>): string => c.req.param('code') ?? '';

const sentWord = (file: ArrayBuffer | Uint8Array<ArrayBuffer>, name: string): Response =>
  new Response(file, {
    headers: {
      'content-type': WORD_TYPE,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });

async function letterheadPage(c: Context<AdminEnv>, refused: ApiProblem | null = null) {
  const { view, api } = c.var;
  const [place, { letterhead }] = await Promise.all([placeOf(c, codeOf(c)), need(api.letterhead(codeOf(c)))]);
  const page = (
    <LetterheadPage
      view={view}
      place={place}
      letterhead={letterhead}
      refusal={refused === null ? null : fileRefusal(view, refused)}
      notice={savedNotice(c)}
    />
  );
  return show(c, page, refused === null ? 200 : 422);
}
