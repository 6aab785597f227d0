/** What a province or district tells everyone below it. */
export const announcement = {
  'tell.title': 'Pengumuman',
  'tell.lead':
    'Muncul di beranda semua yang bekerja di {place} dan di bawahnya, sampai hari terakhirnya. Tanpa nama dan data orang.',
  'tell.new': 'Tulis pengumuman',
  'tell.change': 'Perbaiki',
  'tell.head': 'Judul',
  'tell.body': 'Isi',
  'tell.bodyHint': 'Apa yang diminta, dari siapa, dan ke mana dikirim.',
  'tell.dueOn': 'Tenggat',
  'tell.dueHint': 'Kosongkan bila tidak ada.',
  'tell.until': 'Ditampilkan sampai',
  'tell.untilMissing': 'Tulis sampai kapan ditampilkan.',
  'tell.withdraw': 'Tarik kembali',
  'tell.told': 'Yang sudah diumumkan',
  'tell.by': 'Oleh',
  'tell.state': 'Keadaan',
  'tell.state.shown': 'ditampilkan',
  'tell.state.over': 'selesai',
  'tell.state.withdrawn': 'ditarik kembali',
} as const;
