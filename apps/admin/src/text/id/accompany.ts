/** Which families a TPK or PKB accompanies. */
export const accompany = {
  'accompany.title': 'Keluarga dampingan',
  'accompany.lead':
    'Tim Pendamping Keluarga dan PKB hanya melihat nama keluarga yang Anda centang, dan yang mereka daftarkan sendiri. Perubahan langsung berlaku dan tercatat dalam jejak.',
  'accompany.noAccount': 'Belum ada akun TPK atau PKB di desa ini.',
  'accompany.noAccountHint': 'Undang TPK pada halaman pengguna; PKB diundang oleh kabupaten.',
  'accompany.nobody': 'Register desa ini masih kosong.',
  'accompany.of': 'Yang didampingi {name}',
  'accompany.families': 'Keluarga (nama kepala keluarga)',
  'accompany.people': 'Anak balita dan ibu tanpa catatan keluarga',
  'accompany.others': 'juga oleh {n} akun lain',
  'accompany.go': 'Keluarga dampingan TPK dan PKB',
} as const;
