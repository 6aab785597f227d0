import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { dayIn } from '../format/today.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { placeOf } from '../http/place.ts';
import { show } from '../http/show.ts';
import { hasLetterhead, sendPaper } from '../meeting/letterhead-word.ts';
import { Report, type SemesterReport, SemesterReportPage } from './semester-report.page.tsx';

const SEMESTER = /^(20[1-9]\d)-S([12])$/;
const SHOWN = 4;
const HALF = 6;

export const semesterReportRoutes = new Hono<AdminEnv>()
  .get('/kabupaten/:code/laporan-tpps', async (c) => {
    const place = await placeOf(c, codeOf(c));
    const report = await reportOf(c, place.region);
    const page = (
      <SemesterReportPage
        {...report}
        place={place}
        hasLetterhead={await hasLetterhead(c, place)}
        semesters={lastSemesters(c)}
      />
    );
    return show(c, page);
  })
  .get('/kabupaten/:code/laporan-tpps.docx', async (c) => {
    const { region } = await placeOf(c, codeOf(c));
    const report = await reportOf(c, region);
    const { dates } = c.var.view;
    const tanggal = dates.day(dayIn(c.var.view.now, 'Asia/Jakarta'));
    return sendPaper(c, {
      name: `laporan-tpps-${region.code}-${report.semester}`,
      office: region.code,
      content: <Report {...report} />,
      fields: { nomor: '', tanggal, tempat: '', wilayah: region.name, pimpinan: '' },
    });
  });

const codeOf = (c: Context<AdminEnv>): string => c.req.param('code') ?? '';

/** The half-years that run and went before, the latest first. */
function lastSemesters(c: Context<AdminEnv>): string[] {
  const now = new Date(c.var.view.now);
  const index = now.getUTCFullYear() * 2 + (now.getUTCMonth() < HALF ? 0 : 1);
  return Array.from({ length: SHOWN }, (_, i) => nameOf(index - i));
}

const nameOf = (index: number): string => `${Math.floor(index / 2)}-S${(index % 2) + 1}`;

async function reportOf(c: Context<AdminEnv>, region: SemesterReport['region']): Promise<SemesterReport> {
  const { view, api } = c.var;
  const asked = c.req.query('semester') ?? '';
  const semester = SEMESTER.test(asked) ? asked : (lastSemesters(c)[0] ?? '');
  const [, year = '', half = ''] = SEMESTER.exec(semester) ?? [];
  const [from, to] = half === '1' ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`];
  const [team, now, before, aksi, meetings, ledger, cases, audits, foster] = await Promise.all([
    need(api.tpps(region.code)),
    api.regionPage(region.code, semester),
    api.regionPage(region.code, nameOf(Number(year) * 2 + Number(half) - 2)),
    api.aksi(region.code, year),
    need(api.meetings(region.code)),
    need(api.commitments(region.code)),
    api.cases(region.code, null),
    api.audits(region.code, year),
    api.foster(region.code, null),
  ]);
  return {
    ...{ view, region, semester, from, to, team },
    figures: now.ok ? now.data.own : [],
    before: before.ok ? before.data.own : [],
    aksi: aksi.ok ? aksi.data.aksi : [],
    cases: cases.ok ? cases.data.counts : null,
    audit: audits.ok ? (audits.data.semesters.find((one) => String(one.semester) === half) ?? null) : null,
    foster: foster.ok ? foster.data.pledges : null,
    meetings: meetings.meetings.filter(({ heldOn }) => from <= heldOn && heldOn <= to),
    commitments: ledger.commitments.filter(({ madeOn }) => madeOn <= to),
  };
}
