/** Personal data: why it is read, who asked, and what was done with it. */
export const privacy = {
  'purpose.label': 'Untuk apa?',
  'purpose.hint': 'Ditulis dengan kata-kata sendiri, paling sedikit 10 huruf; tercatat dalam jejak.',
  'purpose.wrong': 'Tulis untuk apa, 10 sampai 200 huruf.',
  'nik.title': 'NIK {name}',
  'nik.lead': 'NIK tersimpan tersandi. Yang membukanya tercatat: nama, waktu, dan keperluannya.',
  'nik.show': 'Tampilkan NIK',
  'nik.open': 'tampilkan',
  'nik.worth': 'Hasil pemeriksaan',
  'nik.gone': 'Hanya sidiknya yang tersimpan; isi ulang NIK-nya bila perlu.',
  'nik.noted': 'Tercatat dalam jejak desa: “{purpose}”. Halaman ini tidak disimpan; muat ulang meminta keperluan lagi.',
  'nik.back': 'Kembali ke data orang',
  'nik.is.valid': 'Cocok dengan tanggal lahir dan jenis kelamin',
  'nik.is.mother': 'Bentuknya benar, tetapi milik perempuan dewasa (mungkin ibunya)',
  'nik.is.mismatch': 'Bentuknya benar, tetapi tanggal lahir atau jenis kelaminnya lain',
  'nik.is.doubtful': 'Bukan NIK yang utuh',
  'keys.title': 'Kunci NIK',
  'keys.lead':
    'NIK dan nomor kartu keluarga disandikan dengan kunci ini. Pengenal kunci tidak memberi tahu apa pun tentang kuncinya.',
  'keys.current': 'Kunci yang dipakai',
  'keys.before': 'Kunci sebelumnya',
  'keys.noBefore': 'tidak ada',
  'keys.started': 'Penyandian ulang diminta',
  'keys.notStarted': 'belum',
  'keys.how':
    'Untuk mengganti kunci: pasang yang baru sebagai NIK_KEY dan yang lama sebagai NIK_KEY_BEFORE pada api dan scheduler, lalu kembali ke halaman ini.',
  'keys.ready':
    'Kunci lama dan baru terpasang; nomor dari keduanya terbaca. Semua nomor dapat disandikan ulang sekarang.',
  'keys.rotate': 'Sandikan ulang semua nomor',
  'keys.progress': 'Kabupaten/kota yang selesai',
  'keys.done': 'Selesai. NIK_KEY_BEFORE boleh dicabut.',
  'keys.left':
    'Selesai, tetapi {n} nomor tidak terbuka dengan kedua kunci. Jangan cabut NIK_KEY_BEFORE sebelum sebabnya jelas.',
  'keys.villages': 'Desa selesai',
  'keys.sealed': 'Nomor disandikan ulang',
  'keys.unopened': 'Tidak terbuka',
} as const;
