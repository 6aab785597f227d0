export const review = {
  'review.title': 'Perubahan yang perlu dilihat',
  'review.lead':
    'Pertanyaan untuk dibicarakan, bukan tuduhan: setiap hal di bawah ini punya alasan yang wajar juga. Tidak ada nama di halaman ini.',
  'review.village': 'Desa/kelurahan',
  'review.question': 'Yang dapat ditanyakan',
  'review.none': 'Tidak ada yang perlu ditanyakan',
  'review.noneHint': 'Tidak ada perubahan pada bulan itu yang masuk ukuran di bawah.',
  'review.sentence': '{n} desa/kelurahan punya pertanyaan untuk {month}.',
  'review.ask.crossed-cut-off':
    '{n} pengukuran dikoreksi sehingga anaknya berpindah kategori. Adakah catatan ukur ulangnya?',
  'review.ask.gone-before-lock':
    '{n} orang dikeluarkan, digabung, atau umurnya menjadi lima tahun lewat koreksi dalam seminggu sebelum triwulan dikunci atau dikirim. Apakah tanggalnya sudah sesuai keadaan?',
  'review.ask.fell-together':
    'Stunting turun {prevalence} poin dan D/S turun {coverage} poin sejak {since}. Siapa yang tidak datang kali ini?',
  'review.ask.not-due-by-hand':
    '{n} layanan diubah menjadi "tidak seharusnya" dengan tangan. Apakah alasannya sama untuk semua?',
  'review.ask.identical':
    '{n} anak tercatat dengan berat dan panjang yang persis sama dengan sedikitnya dua anak lain. Apakah tertulis dari kartu masing-masing?',
  'review.limits': 'Ukuran yang dipakai',
  'review.limitsText':
    'Koreksi: kategori apa pun berubah. Sebelum dikunci: {days} hari. Turun bersama: stunting ≥ {prevalence} poin dan D/S ≥ {coverage} poin, sedikitnya {fewest} anak diukur. Tidak seharusnya: ≥ {services} layanan pada ≥ {percent}% orang. Nilai sama: ≥ {same} anak. Ukuran ini usulan platform; tidak ada pedoman yang menetapkannya.',
  'review.rest': 'Desa/kelurahan lain dengan pertanyaan ({n})',
} as const;
