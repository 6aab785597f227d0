import type { Role } from '@konvergensi/domain';
import type { Stage } from '../stage/set-stage.ts';

/**
 * Who opens a page, and with what: parameters of the path, other than the region, and after `?` what is asked. `null`:
 * nobody is signed in. A region is the village for `/desa`, the province for `/provinsi`, the district for the rest.
 */
export type Example = readonly [as: Role | null, fill?: (stage: Stage) => Readonly<Record<string, string>>];

const child: Example[1] = ({ child }) => ({ id: child });
const mother: Example[1] = ({ mother, pregnancy }) => ({ id: mother, one: pregnancy });
const house: Example[1] = ({ household }) => ({ id: household, family: 'baru' });
const cell: Example[1] = ({ scored }) => ({
  '?': `periode=${scored.period}&daftar=${scored.list}&layanan=${scored.service}&baris=${scored.row}`,
});
const province: Example[1] = ({ district }) => ({ code: district.slice(0, 2) });
const sheet = (): Readonly<Record<string, string>> => ({
  indicator: 'esensial.pus_5',
  '?': 'periode=2025-Q1&tingkat=village',
});
const table = (slug: string): Example => ['district_admin', () => ({ year: '2026', slug })];
const month: Example[1] = ({ month }) => ({ '?': `periode=${month}` });

/** Every page of the app. A route that is not here fails the test, and so does a line without a route. */
export const PAGES: Readonly<Record<string, readonly Example[]>> = {
  '/': [['health_officer'], ['cadre'], ['province_admin']],
  '/akun': [['health_officer']],
  '/akun/kode-kedua': [['health_officer']],
  '/akun/kunci-sandi': [['health_officer']],
  '/akun/token': [['health_officer']],
  '/cari': [['health_officer', () => ({ '?': 'q=desa' })]],
  '/daftar/:token': [[null, ({ invitation }) => ({ token: invitation })]],
  '/desa/:code/anak': [['cadre', ({ month }) => ({ '?': `bulan=${month}` })]],
  '/desa/:code/anak/:id': [
    ['cadre', child],
    ['health_officer', child],
    ['cadre', ({ child }) => ({ id: child, '?': 'untuk=keluarga' })],
  ],
  '/desa/:code/anak/:id/ukur': [['cadre', child]],
  '/desa/:code/timbang': [['cadre']],
  '/desa/:code/bulan': [['cadre']],
  '/desa/:code/bulan/cetak': [['cadre']],
  '/desa/:code/cari': [['cadre']],
  '/desa/:code/ganda': [['village_officer']],
  '/desa/:code/jatuh-tempo': [['cadre']],
  '/desa/:code/keadaan': [['cadre']],
  '/desa/:code/konfirmasi': [['cadre']],
  '/desa/:code/layanan/:id': [['cadre', child]],
  '/desa/:code/muat': [['cadre']],
  '/desa/:code/pindah': [['cadre']],
  '/desa/:code/orang/:id': [
    ['cadre', mother],
    ['cadre', child],
    ['cadre', ({ mother }) => ({ id: mother, '?': 'untuk=keluarga' })],
  ],
  '/desa/:code/orang/:id/catin/:one': [['cadre', ({ mother }) => ({ id: mother, one: 'baru' })]],
  '/desa/:code/orang/:id/hamil/:one': [['cadre', mother]],
  '/desa/:code/orang/:id/hamil/:one/akhir': [['cadre', mother]],
  '/desa/:code/orang/:id/keluar': [['cadre', mother]],
  '/desa/:code/orang/:id/nik': [['village_officer', mother]],
  '/desa/:code/orang/:id/permintaan': [['village_officer', mother]],
  '/desa/:code/orang/:id/pindah': [['cadre', mother]],
  '/desa/:code/orang/:id/ubah': [['cadre', mother]],
  '/desa/:code/orang/baru': [['cadre']],
  '/desa/:code/pendampingan': [['village_officer', ({ month }) => ({ '?': `bulan=${month}` })]],
  '/desa/:code/rapor': [['village_officer']],
  '/desa/:code/rapor/sel': [['village_officer', cell]],
  '/desa/:code/register': [['cadre']],
  '/desa/:code/rumah/:id': [['cadre', house]],
  '/desa/:code/rumah/:id/keluarga/:family': [['cadre', house]],
  '/desa/:code/rumah/:id/serahkan': [['village_officer', house]],
  '/desa/:code/rumah/:id/ubah': [['cadre', house]],
  '/desa/:code/rumah/baru': [['cadre']],
  '/desa/:code/sarana': [['cadre']],
  '/desa/:code/triwulan': [['village_officer']],
  '/desa/:code/triwulan/versi/:lock': [
    ['village_officer', ({ lockedQuarter }) => ({ lock: '1', '?': `triwulan=${lockedQuarter}` })],
  ],
  '/gaya': [['health_officer']],
  '/hp': [],
  '/hp/:token': [[null, ({ phoneToken }) => ({ token: phoneToken })]],
  '/indikator': [['health_officer']],
  '/indikator/:indicator': [['health_officer', () => ({ indicator: 'esensial.remaja_2' })]],
  '/kabupaten/:code': [['district_admin']],
  '/kabupaten/:code/aksi': [['district_admin', () => ({ '?': 'tahun=2026' })]],
  '/kabupaten/:code/aksi/:year/tabel/:slug': [
    ...['analisis', 'rencana', 'peraturan', 'pelaku', 'data', 'pengukuran', 'reviu'].map(table),
    ['camat', () => ({ year: '2026', slug: 'rencana' })],
  ],
  '/kabupaten/:code/aksi/:year/:output': [['district_admin', () => ({ year: '2026', output: 'U1.1' })]],
  '/kabupaten/:code/aturan-angka': [['district_admin']],
  '/kabupaten/:code/aturan-rapor': [['district_admin']],
  '/kabupaten/:code/audit': [['district_admin', () => ({ '?': 'tahun=2026' })]],
  '/kabupaten/:code/audit/:year/:semester/:id': [
    ['district_admin', (stage) => ({ year: '2026', semester: '2', id: stage.case })],
  ],
  '/kabupaten/:code/ejaan': [['district_admin']],
  '/kabupaten/:code/fasilitas': [['health_officer']],
  '/kabupaten/:code/fasilitas/:id': [['health_officer', ({ facility }) => ({ id: facility })]],
  '/kabupaten/:code/impor': [['health_officer']],
  '/kabupaten/:code/impor/:id': [['health_officer', (stage) => ({ id: stage.import })]],
  '/kabupaten/:code/impor/:id/periksa': [['health_officer', (stage) => ({ id: stage.import })]],
  '/kabupaten/:code/insiden': [['district_admin']],
  '/kabupaten/:code/insiden/:id/surat': [['district_admin', ({ incident }) => ({ id: incident })]],
  '/kabupaten/:code/sekolah': [['district_admin']],
  '/kabupaten/:code/isian': [['district_admin', () => ({ '?': 'periode=2025-Q1' })]],
  '/kabupaten/:code/isian/:indicator': [['district_admin', sheet]],
  '/kabupaten/:code/isian/:indicator/riwayat': [
    ['district_admin', ({ village }) => ({ ...sheet(), '?': `${sheet()['?']}&tempat=${village}` })],
  ],
  '/kabupaten/:code/isian/tanda/:id': [['district_admin', ({ receipt }) => ({ id: receipt })]],
  '/kabupaten/:code/kasus/:id': [['health_officer', (stage) => ({ id: stage.case })]],
  '/kabupaten/:code/komitmen': [['district_admin']],
  '/kabupaten/:code/komitmen/:id': [['district_admin', ({ commitment }) => ({ id: commitment })]],
  '/kabupaten/:code/komitmen/pemilik/:owner': [['district_admin', () => ({ owner: 'dinkes' })]],
  '/kabupaten/:code/laporan-tpps': [['district_admin', () => ({ '?': 'semester=2026-S2' })]],
  '/kabupaten/:code/mode': [['province_admin']],
  '/kabupaten/:code/penyerahan': [['village_officer']],
  '/kabupaten/:code/penilaian': [['district_admin', () => ({ '?': 'tahun=2026' })]],
  '/kabupaten/:code/permintaan': [['health_officer']],
  '/kabupaten/:code/pertemuan': [['district_admin']],
  '/kabupaten/:code/pertemuan/:id': [['district_admin', ({ meeting }) => ({ id: meeting })]],
  '/kabupaten/:code/pertemuan/:id/pernyataan': [['district_admin', ({ meeting }) => ({ id: meeting })]],
  '/kabupaten/:code/pertemuan/:id/rencana': [['district_admin', ({ meeting }) => ({ id: meeting })]],
  '/kabupaten/:code/peta': [['district_admin']],
  '/kabupaten/:code/prioritas': [['district_admin', () => ({ '?': 'tahun=2026' })]],
  '/kabupaten/:code/sasaran': [['district_admin']],
  '/kabupaten/baru': [['province_admin']],
  '/kunci': [['operator']],
  '/masuk': [[null]],
  '/masuk/kode': [[null]],
  '/provinsi': [['operator']],
  '/provinsi/:code/aksi': [['province_admin', () => ({ '?': 'tahun=2026' })]],
  '/provinsi/:code/komitmen': [['province_admin']],
  '/provinsi/:code/penilaian': [['province_admin', () => ({ '?': 'tahun=2026' })]],
  '/provinsi/:code/penilaian/:year/:district': [['province_admin', ({ district }) => ({ year: '2026', district })]],
  '/pulih': [[null]],
  '/wilayah/:code': [
    ['health_officer', month],
    ['cadre', ({ village, month }) => ({ code: village, '?': `periode=${month}` })],
    ['province_admin', province],
  ],
  '/wilayah/:code/angka/:indicator': [
    ['health_officer', ({ month }) => ({ indicator: 'stunted', '?': `periode=${month}` })],
  ],
  '/wilayah/:code/angka/:indicator/anak': [
    ['cadre', ({ village, month }) => ({ code: village, indicator: 'stunted', '?': `periode=${month}` })],
  ],
  '/wilayah/:code/bagikan': [['health_officer', month]],
  '/wilayah/:code/banding': [['province_admin', province]],
  '/wilayah/:code/hp': [['village_officer', ({ village }) => ({ code: village })]],
  '/wilayah/:code/hp/tautan/:id': [['village_officer', ({ village, phoneLink }) => ({ code: village, id: phoneLink })]],
  '/wilayah/:code/jejak': [['district_admin', () => ({ '?': 'periksa=1' })]],
  '/wilayah/:code/kasus': [['health_officer'], ['camat', ({ subdistrict }) => ({ code: subdistrict })]],
  '/wilayah/:code/kop': [['district_admin'], ['camat', ({ subdistrict }) => ({ code: subdistrict })]],
  '/wilayah/:code/minilok': [['camat', ({ subdistrict, month }) => ({ code: subdistrict, '?': `bulan=${month}` })]],
  '/desa/:code/dampingan': [['village_officer', ({ village }) => ({ code: village })]],
  '/wilayah/:code/minilok/nama': [
    ['camat', ({ subdistrict }) => ({ code: subdistrict })],
    ['village_officer', ({ subdistrict }) => ({ code: subdistrict })],
  ],
  '/wilayah/:code/orang/ambil': [['village_officer', ({ village }) => ({ code: village })]],
  '/wilayah/:code/pengguna': [['district_admin']],
  '/wilayah/:code/pengguna/:id/peran': [
    ['village_officer', ({ village, newcomer }) => ({ code: village, id: newcomer })],
  ],
  '/wilayah/:code/pengguna/daftar': [['district_admin']],
  '/wilayah/:code/peta': [['health_officer', month]],
  '/wilayah/:code/rapor': [['district_admin']],
  '/wilayah/:code/survei': [['district_admin']],
  '/wilayah/:code/tabel': [
    ['health_officer', ({ subdistrict, month }) => ({ code: subdistrict, '?': `periode=${month}` })],
  ],
  '/wilayah/:code/kesehatan': [['district_admin'], ['province_admin', province]],
  '/wilayah/:code/tilik': [['health_officer', month]],
  '/wilayah/:code/tpps': [['district_admin'], ['camat', ({ subdistrict }) => ({ code: subdistrict })]],
  '/wilayah/:code/triwulan': [['camat', ({ subdistrict }) => ({ code: subdistrict })]],
};

/** Addresses that answer with a file or lead elsewhere: the file's name ends so, or the answer is 303. */
export const FILES: Readonly<Record<string, Example>> = {
  '/bahasa/:language': [null, () => ({ language: 'id' })],
  '/desa/:code/bulan/excel': ['cadre'],
  '/desa/:code/muat/templat.xlsx': ['cadre'],
  '/indikator/:indicator/kartu.csv': ['health_officer', () => ({ indicator: 'stunted' })],
  '/kabupaten/:code/aksi/:year/:output/bukti/:id': [
    'district_admin',
    ({ evidence }) => ({ year: '2026', output: 'U1.1', id: evidence }),
  ],
  '/kabupaten/:code/aksi/:year/tabel/:slug/berkas.csv': table('rencana'),
  '/kabupaten/:code/aksi/:year/tabel/:slug/berkas.xlsx': table('pelaku'),
  '/kabupaten/:code/impor/:id/masalah.csv': ['health_officer', (stage) => ({ id: stage.import })],
  '/kabupaten/:code/isian/:indicator/templat': ['district_admin', sheet],
  '/kabupaten/:code/isian/templat': ['district_admin', () => ({ '?': 'periode=2025-Q1' })],
  '/kabupaten/:code/laporan-tpps.docx': ['district_admin'],
  '/kabupaten/:code/komitmen/:id/berkas/:file': [
    'district_admin',
    ({ commitment, commitmentFile }) => ({ id: commitment, file: commitmentFile }),
  ],
  '/kabupaten/:code/pertemuan/:id/berkas/:file': [
    'district_admin',
    ({ meeting, meetingFile }) => ({ id: meeting, file: meetingFile }),
  ],
  '/kabupaten/:code/pertemuan/:id/berita-acara.docx': ['district_admin', ({ meeting }) => ({ id: meeting })],
  '/kabupaten/:code/pertemuan/:id/pernyataan.docx': ['district_admin', ({ meeting }) => ({ id: meeting })],
  '/kabupaten/:code/aksi/:year/tabel/:slug/naskah/:id/:file': [
    'district_admin',
    ({ regulation, regulationFile }) => ({ year: '2026', slug: 'peraturan', id: regulation, file: regulationFile }),
  ],
  '/keluar': [null],
  '/masuk/kunci-sandi': [null],
  '/wilayah/:code/jejak.csv': ['district_admin', () => ({ '?': 'why=pemeriksaan+bulanan' })],
  '/wilayah/:code/kop/berkas': ['district_admin'],
  '/wilayah/:code/kop/contoh.docx': ['district_admin'],
  '/wilayah/:code/minilok/laporan.docx': [
    'camat',
    ({ subdistrict, month }) => ({ code: subdistrict, '?': `bulan=${month}` }),
  ],
  '/wilayah/:code/pengguna/daftar.xlsx': ['district_admin'],
  '/wilayah/:code/survei/templat': ['district_admin'],
  '/wilayah/:code/tabel.csv': ['health_officer', month],
  '/wilayah/:code/tabel.xlsx': ['health_officer', month],
};
