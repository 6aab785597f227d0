import { entryIndicators } from './entry-rows.ts';

/**
 * The supply indicators of 2022-2024 that are known: 27 of 35. The others are not legible in any source we have. Values of targets
 * are known from copies of the agencies' forms, not from a regulation: "target belum dipastikan".
 */
export const supply2022 = entryIndicators(
  `
rembuk_kab | wilayah | bappeda | times | up | own | 2024:1 | Rembuk stunting kabupaten/kota | District stunting consultation | Rembuk dalam tahun itu | Consultations in the year | - | -
rembuk_kec | wilayah | bappeda | times | up | own | 2024:2 | Rembuk stunting kecamatan | Sub-district stunting consultation | Rembuk per kecamatan dalam tahun itu | Consultations of a sub-district in the year | - | -
perbup | wilayah | bappeda | yesno | up | own | 2022:1 | Peraturan bupati/wali kota tentang kewenangan desa | Regulation on the authority of villages | Peraturan tersedia | The regulation is there | - | -
monev | wilayah | bappeda | times | up | own | 2024:2 | Pemantauan dan evaluasi percepatan penurunan stunting | Monitoring and evaluation | Pemantauan dalam tahun itu | Rounds in the year | - | -
stbm | wilayah | dinkes | percent | up | own |  | Desa melaksanakan sanitasi total berbasis masyarakat | Villages with community-led sanitation | Desa melaksanakan STBM | Villages that carry it out | Desa/kelurahan | Villages
publikasi | wilayah | dinkes | times | up | own | 2024:1 | Publikasi data stunting kabupaten/kota | Publication of the district's stunting data | Publikasi dalam tahun itu | Publications in the year | - | -
audit_baduta | wilayah | dinkes | times | up | own | 2024:2 | Audit baduta stunting | Audit of stunted children under two | Audit dalam tahun itu | Audits in the year | - | -
surveilans | wilayah | dinkes | yesno | up | own |  | Kabupaten/kota memakai surveilans gizi elektronik | District uses electronic nutrition surveillance | Surveilans dipakai | Surveillance is used | - | -
odf | wilayah | dinkes | percent | up | own | 2024:90 | Desa bebas buang air besar sembarangan (ODF) | Villages free of open defecation | Desa/kelurahan ODF | Villages free of open defecation | Desa/kelurahan | Villages
paham | wilayah | dinkes | percent | up | own | 2024:70 | Sasaran memahami stunting | People who understand stunting | Sasaran yang paham | People who understand | Sasaran yang ditanya | People asked
posyandu | wilayah | dinkes | percent | up | own | 2024:90 | Standar pemantauan tumbuh kembang di posyandu | Posyandu with standard growth monitoring | Posyandu memenuhi standar | Posyandu that meet the standard | Posyandu | Posyandu
bidan | wilayah | dinkes | percent | up | own | 2024:100 | Bidan desa sesuai kebutuhan | Villages with the midwives they need | Desa dengan bidan sesuai kebutuhan | Villages with the midwives needed | Desa/kelurahan | Villages
pbi | wilayah | dinsos | percent | up | own |  | Cakupan penerima bantuan iuran jaminan kesehatan | Coverage of paid health insurance | Penerima bantuan iuran | People whose insurance is paid | Sasaran penerima | People entitled
btb | wilayah | dinsos | count | up | own |  | Keluarga miskin menerima bantuan tunai bersyarat | Poor families receiving conditional cash transfers | Keluarga penerima | Families that receive | - | -
bansos_pangan | wilayah | dinsos | count | up | own |  | Keluarga miskin menerima bantuan sosial pangan | Poor families receiving food assistance | Keluarga penerima | Families that receive | - | -
pendamping_pkh | wilayah | dinsos | count | up | own |  | Pendamping PKH terlatih modul kesehatan dan gizi | PKH facilitators trained in health and nutrition | Pendamping terlatih | Facilitators trained | - | -
kampanye | wilayah | kominfo | times | up | own | 2024:3 | Kampanye pencegahan stunting (kanal tiap bulan) | Campaigns against stunting (channels a month) | Kanal/metode tiap bulan | Channels a month | - | -
guru_paud | wilayah | disdik | percent | up | own | 2024:90 | Desa dengan guru PAUD terlatih | Villages with trained pre-school teachers | Desa dengan guru terlatih | Villages with a trained teacher | Desa/kelurahan | Villages
paud_hi | wilayah | disdik | percent | up | own | 2024:70 | PAUD holistik integratif | Holistic integrated pre-schools | PAUD holistik integratif | Holistic integrated pre-schools | PAUD | Pre-schools
pelatih | wilayah | disdik | yesno | up | own | 2024:1 | Paling sedikit 20 tenaga pelatih berjenjang | At least 20 tiered trainers | Pelatih tersedia | The trainers are there | - | -
forum_agama | wilayah | kemenag | times | up | own | 2024:2 | Forum komunikasi perubahan perilaku lintas agama | Inter-faith forum on behaviour change | Pertemuan dalam tahun itu | Meetings in the year | - | -
surv_krs | wilayah | dppkb | times | up | own | 2024:2 | Data surveilans keluarga berisiko stunting | Surveillance data of families at risk | Data tersedia dalam tahun itu | Data sets in the year | - | -
data_krs | wilayah | dppkb | times | up | own | 2024:2 | Data keluarga berisiko stunting melalui Sistem Informasi Keluarga | Families at risk in the family information system | Data tersedia dalam tahun itu | Data sets in the year | - | -
tridharma | wilayah | dppkb | count | up | own | 2024:1 | Pendampingan Tri Dharma perguruan tinggi | Help by universities | Kerja sama | Agreements | - | -
pikr | wilayah | dppkb | percent | up | own | 2024:90 | PIK-R dan BKR melaksanakan edukasi kesehatan reproduksi dan gizi | Youth groups educating on reproductive health and nutrition | Kelompok melaksanakan edukasi | Groups that educate | PIK-R dan BKR | Groups
bkb | wilayah | dppkb | percent | up | own | 2024:90 | Desa melaksanakan kelas BKB 1000 HPK | Villages with classes on the first thousand days | Desa melaksanakan kelas | Villages with classes | Desa/kelurahan | Villages
fortifikasi | wilayah | lainnya | percent | up | own | 2024:75 | Pangan fortifikasi ditindaklanjuti pelaku usaha | Fortified food followed up by producers | Hasil pengawasan yang ditindaklanjuti | Findings followed up | Hasil pengawasan | Findings
`,
  {
    prefix: 'supply',
    years: [2022, 2024],
    every: 'year',
    sources: ['Analisis situasi 2022-2024, indikator supply (27 dari 35 diketahui)'],
    ruleVersion: '2022.1',
  },
);
