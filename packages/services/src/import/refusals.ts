/** Why a file is refused, and what a person does instead. */
const WORDS = {
  empty: {
    problem: { id: 'Berkas kosong', en: 'The file is empty' },
    remedy: {
      id: 'Unduh ulang ekspor "by name" dari SIGIZI lalu unggah lagi',
      en: 'Download the "by name" export again and upload it',
    },
  },
  'no-header': {
    problem: { id: 'Judul kolom ekspor e-PPGBM tidak ditemukan', en: 'The header of an e-PPGBM export was not found' },
    remedy: {
      id: 'Unggah ekspor "by name" apa adanya; baris judul kolom (NIK, Nama, JK, Tgl Lahir, …) harus ada',
      en: 'Upload the "by name" export as it is; the row of column titles (NIK, Nama, JK, Tgl Lahir, …) is needed',
    },
  },
  'header-incomplete': {
    problem: { id: 'Kolom wajib tidak ada', en: 'Required columns are missing' },
    remedy: {
      id: 'Ekspor ulang dengan kolom itu, atau beri judul kolom seperti di SIGIZI',
      en: 'Export again with these columns, or title them as SIGIZI does',
    },
  },
  'no-rows': {
    problem: { id: 'Tidak ada baris data di bawah judul kolom', en: 'There are no data rows below the header' },
    remedy: { id: 'Periksa bulan dan wilayah saat mengekspor', en: 'Check month and area when exporting' },
  },
  'other-district': {
    problem: { id: 'Berkas ini dari kabupaten/kota lain', en: 'This file is of another district' },
    remedy: {
      id: 'Unggah di halaman kabupaten/kota yang tertulis di kolom Kab/Kota',
      en: 'Upload it on the page of the district named in the column Kab/Kota',
    },
  },
  'binary-xls': {
    problem: { id: 'Berkas Excel lama (.xls biner) tidak dapat dibaca', en: 'A binary .xls workbook cannot be read' },
    remedy: {
      id: 'Buka di Excel, pilih Simpan Sebagai .xlsx atau CSV, lalu unggah',
      en: 'Open it in Excel, save as .xlsx or CSV, and upload that',
    },
  },
  encrypted: {
    problem: { id: 'Berkas dikunci dengan kata sandi', en: 'The file is protected with a password' },
    remedy: { id: 'Simpan salinan tanpa kata sandi lalu unggah', en: 'Save a copy without a password and upload that' },
  },
  'not-a-table': {
    problem: { id: 'Isi berkas bukan tabel', en: 'The content is not a table' },
    remedy: { id: 'Unggah ekspor SIGIZI (.xls), .xlsx, atau CSV', en: 'Upload the SIGIZI export (.xls), .xlsx or CSV' },
  },
  'too-large': {
    problem: { id: 'Lembar kerja terlalu besar', en: 'The worksheet is too large' },
    remedy: { id: 'Simpan sebagai CSV, atau bagi menurut puskesmas', en: 'Save it as CSV, or split it by puskesmas' },
  },
  'open-document': {
    problem: { id: 'Berkas OpenDocument (.ods) tidak dibaca', en: 'An OpenDocument file (.ods) is not read' },
    remedy: {
      id: 'Simpan sebagai .xlsx atau CSV UTF-8, lalu unggah',
      en: 'Save as .xlsx or CSV UTF-8 and upload that',
    },
  },
  'xml-spreadsheet': {
    problem: { id: 'Berkas XML Spreadsheet 2003 tidak dibaca', en: 'An XML Spreadsheet 2003 file is not read' },
    remedy: {
      id: 'Buka di Excel, pilih Simpan Sebagai .xlsx atau CSV, lalu unggah',
      en: 'Open it in Excel, save as .xlsx or CSV, and upload that',
    },
  },
  archive: {
    problem: { id: 'Berkas arsip (zip) atau dokumen lain', en: 'An archive (zip) or another document' },
    remedy: { id: 'Ekstrak arsipnya, lalu unggah tabel di dalamnya', en: 'Extract it and upload the table inside' },
  },
  'too-many-rows': {
    problem: { id: 'Lebih dari 10.000 baris dalam .xlsx', en: 'More than 10,000 rows in an .xlsx' },
    remedy: {
      id: 'Simpan sebagai CSV (boleh lebih besar), atau bagi menurut puskesmas',
      en: 'Save it as CSV (which may be larger), or split it by puskesmas',
    },
  },
  'too-many-lines': {
    problem: { id: 'Terlalu banyak baris', en: 'Too many rows' },
    remedy: {
      id: 'Hapus baris kosong, atau bagi menurut puskesmas',
      en: 'Delete blank lines, or split it by puskesmas',
    },
  },
  'too-wide': {
    problem: { id: 'Terlalu banyak kolom', en: 'Too many columns' },
    remedy: { id: 'Unggah ekspor "by name" apa adanya', en: 'Upload the "by name" export as it is' },
  },
  'cell-too-long': {
    problem: { id: 'Ada sel yang terlalu panjang', en: 'A cell is too long' },
    remedy: { id: 'Unggah ekspor "by name" apa adanya', en: 'Upload the "by name" export as it is' },
  },
  'open-quote': {
    problem: { id: 'Tanda kutip dalam CSV tidak ditutup', en: 'A quotation mark in the CSV is not closed' },
    remedy: {
      id: 'Perbaiki tanda kutip (") di sekitar baris itu, atau simpan ulang dari Excel sebagai CSV UTF-8',
      en: 'Correct the quotation mark (") near that row, or save it again from Excel as CSV UTF-8',
    },
  },
  'month-first': {
    problem: { id: 'Tanggal ditulis bulan/hari/tahun', en: 'Dates are written month/day/year' },
    remedy: {
      id: 'Ubah format kolom tanggal menjadi YYYY-MM-DD, simpan, lalu unggah',
      en: 'Change the format of the date columns to YYYY-MM-DD, save, and upload that',
    },
  },
  damaged: {
    problem: { id: 'Berkas rusak atau terpotong', en: 'The file is damaged or cut short' },
    remedy: { id: 'Unduh ulang lalu unggah lagi', en: 'Download it again and upload it' },
  },
} as const;

export type RefusalCode = keyof typeof WORDS;

export const REFUSAL_WORDS: Readonly<
  Record<RefusalCode, Record<'problem' | 'remedy', { readonly id: string; readonly en: string }>>
> = WORDS;
