export const school = {
  'school.title': 'Sekolah untuk isian',
  'school.go': 'Daftarkan sekolah',
  'school.lead':
    'Angka PAUD dan remaja putri dapat diisi per sekolah. Daftarkan sekolahnya di sini; setelah itu tiap sekolah muncul pada lembar isian tingkat sekolah. Angka sekolah tidak dibagi ke desa.',
  'school.lines': 'Satu sekolah per baris: NPSN; nama; kode desa',
  'school.hint':
    'Contoh: 10700123; SMP Negeri Contoh; {code}. Boleh disalin dari Excel. NPSN yang sudah terdaftar dikoreksi namanya dan desanya.',
  'school.save': 'Simpan daftar sekolah',
  'school.saved': '{n} sekolah disimpan.',
  'school.none': 'Belum ada baris yang diisi',
  'school.notSaved': 'Belum ada yang disimpan: perbaiki baris yang disebut di bawah',
  'school.unknownVillage': 'Ada kode desa yang tidak dikenal di kabupaten/kota ini; belum ada yang disimpan',
  'school.wrong.npsn': 'Baris {line}: NPSN berupa 8 angka atau huruf',
  'school.wrong.name': 'Baris {line}: nama sekolah 3 sampai 120 huruf',
  'school.wrong.village': 'Baris {line}: kode desa berupa 10 angka, seperti 17.04.01.2001',
  'school.wrong.twice': 'Baris {line}: NPSN ini sudah ada di baris sebelumnya',
} as const;
