import type { ListedAccountView } from '@konvergensi/contract';
import { type Context, Hono } from 'hono';
import { need } from '../api/outcome.ts';
import { showFile } from '../file/show-file.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { placeOf } from '../http/place.ts';
import { refusalOf } from '../http/refusal.ts';
import { show } from '../http/show.ts';
import { statusOf } from '../http/status.ts';
import { AccountListPage } from './account-list.page.tsx';
import { CardsPage } from './cards.page.tsx';

const COLUMNS = ['Nama', 'Peran', 'Kecamatan', 'Desa', 'Kode wilayah', 'Instansi', 'Puskesmas', 'Nama pengguna'];
const EXAMPLES = [
  ['Siti Contoh', 'Kader', 'Kinal', 'Gedung Wani', '', '', '', ''],
  ['Andi Contoh', 'Petugas OPD', '', '', '', 'dinsos', '', ''],
];

export const accountListRoutes = new Hono<AdminEnv>()
  .get('/wilayah/:code/pengguna/daftar.xlsx', (c) => showFile(c, 'xlsx', 'daftar-akun', [COLUMNS, ...EXAMPLES]))
  .get('/wilayah/:code/pengguna/daftar', async (c) => {
    const place = await placeOf(c, c.req.param('code'));
    return show(c, <AccountListPage view={c.var.view} place={place} />);
  })
  .post('/wilayah/:code/pengguna/daftar', (c) => handIn(c, c.req.param('code')));

/** The file first, only checked; then its rows as they were shown, to be made. */
async function handIn(c: Context<AdminEnv>, code: string) {
  const { view, api, publicOrigin } = c.var;
  const sent = await c.req.formData().catch(() => new FormData());
  const confirmed = sent.get('daftar');
  const file = typeof confirmed === 'string' ? new File([confirmed], 'daftar.csv') : sent.get('file');
  const form = new FormData();
  if (file !== null) form.set('file', file);
  if (typeof confirmed === 'string') form.set('create', '1');
  const [place, answer] = await Promise.all([placeOf(c, code), api.listAccounts(code, form)]);
  if (!answer.ok) {
    const refusal = refusalOf(view, answer.problem, ['file']);
    return show(c, <AccountListPage view={view} place={place} refusal={refusal} />, statusOf(answer.problem));
  }
  const { rows, made } = answer.data;
  if (made !== null) {
    const print = code.length < 5 ? null : await need(api.numberPrint(code, new URL(c.req.url).pathname));
    return show(c, <CardsPage view={view} place={place} made={made} publicOrigin={publicOrigin} print={print} />);
  }
  return show(c, <AccountListPage view={view} place={place} rows={rows} csv={csvOf(rows)} />);
}

const csvOf = (rows: readonly ListedAccountView[]): string =>
  [
    COLUMNS,
    ...rows.map((row) => {
      const { name, roleWord, region, agency, puskesmas, username } = row;
      return [name, roleWord, '', '', region?.code ?? '', agency, puskesmas, username];
    }),
  ]
    .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'))
    .join('\r\n');
