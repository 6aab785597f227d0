import { entryIndicators } from './entry-rows.ts';

/** The 20 coverages of 2018-2020: older data of districts comes in this shape. */
export const coverage2018 = entryIndicators(
  `
c01 | bumil | dinkes | percent | up | own |  | Ibu hamil KEK mendapat PMT pemulihan | Undernourished pregnant women given recovery food | Ibu hamil KEK mendapat PMT | Undernourished pregnant women given food | Ibu hamil KEK | Undernourished pregnant women
c02 | bumil | dinkes | percent | up | other |  | Ibu hamil mendapat tablet tambah darah minimal 90 | Pregnant women given at least 90 iron tablets | Ibu hamil mendapat 90 tablet atau lebih | Pregnant women given 90 tablets or more | Sasaran ibu hamil | Target pregnant women
c03 | balita | dinkes | percent | up | own |  | Balita kurus mendapat PMT | Wasted children given extra food | Balita kurus mendapat PMT | Wasted children given food | Balita kurus | Wasted children
c04 | balita | dinkes | percent | up | other |  | Kehadiran di posyandu (D/S) | Attendance at the posyandu (D/S) | Balita datang/ditimbang | Children who came and were weighed | Sasaran balita | Target children
c05 | bumil | dinkes | percent | up | other |  | Ibu hamil K4 | Pregnant women with four visits | Ibu hamil K4 | Pregnant women with four visits | Sasaran ibu hamil | Target pregnant women
c06 | balita | dinkes | percent | up | own |  | Anak 6-59 bulan mendapat vitamin A | Children of 6-59 months given vitamin A | Anak mendapat vitamin A (Februari/Agustus) | Children given vitamin A (February/August) | Anak 6-59 bulan | Children of 6-59 months
c07 | balita | dinkes | percent | up | other |  | Bayi 0-11 bulan mendapat imunisasi dasar lengkap | Infants fully immunised | Bayi dengan imunisasi dasar lengkap | Infants fully immunised | Bayi 0-11 bulan | Infants of 0-11 months
c08 | balita | dinkes | percent | up | own |  | Balita diare mendapat zinc | Children with diarrhoea given zinc | Balita diare mendapat zinc | Children with diarrhoea given zinc | Balita diare | Children with diarrhoea
c09 | rematri | dinkes | percent | up | other |  | Remaja putri mendapat tablet tambah darah | Adolescent girls given iron tablets | Remaja putri mendapat TTD | Adolescent girls given tablets | Remaja putri | Adolescent girls
c10 | nifas | dinkes | percent | up | own |  | Ibu nifas mendapat layanan lengkap | Post-partum mothers fully served | Ibu nifas dilayani lengkap | Post-partum mothers fully served | Ibu bersalin | Mothers who gave birth
c11 | bumil | dinkes | percent | up | own |  | Ibu hamil mengikuti kelas ibu hamil | Pregnant women in classes | Ibu hamil mengikuti kelas/konseling | Pregnant women in classes or counselling | Ibu hamil | Pregnant women
c12 | balita | dppkb | percent | up | own |  | Keluarga mengikuti Bina Keluarga Balita | Families in the family guidance programme | Keluarga mengikuti BKB | Families that take part | Keluarga yang memiliki balita | Families with a child under five
c13 | rumah-tangga | pupr | percent | up | own |  | Rumah tangga dengan sumber air minum layak | Households with a proper source of drinking water | Rumah tangga dengan air minum layak | Households with proper drinking water | Rumah tangga | Households
c14 | rumah-tangga | pupr | percent | up | own |  | Rumah tangga dengan sanitasi layak | Households with proper sanitation | Rumah tangga dengan sanitasi layak | Households with proper sanitation | Rumah tangga | Households
c15 | balita | disdik | percent | up | own |  | Orang tua mengikuti kelas pengasuhan | Parents in parenting classes | Ibu hamil dan orang tua baduta yang mengikuti kelas | Pregnant women and parents of children under two who attend | Ibu hamil dan baduta | Pregnant women and children under two
c16 | anak-paud | disdik | percent | up | own |  | Anak 2-6 tahun terdaftar di PAUD | Children of 2-6 years enrolled in pre-school | Anak 2-6 tahun terdaftar | Children of 2-6 years enrolled | Anak 2-6 tahun | Children of 2-6 years
c17 | rumah-tangga | dinkes | percent | up | other |  | Rumah tangga peserta JKN/Jamkesda | Households with health insurance | Peserta JKN/Jamkesda | Insured | Penduduk/rumah tangga | Population or households
c18 | keluarga-penerima | dinsos | percent | up | own |  | Keluarga penerima PKH mendapat FDS gizi dan kesehatan | PKH families with sessions on nutrition and health | Keluarga PKH mengikuti FDS | PKH families in the sessions | Keluarga penerima PKH | PKH families
c19 | keluarga-penerima | dinsos | percent | up | own |  | Keluarga 1000 HPK miskin penerima BPNT | Poor families of the first thousand days receiving food assistance | Keluarga penerima | Families that receive | Keluarga miskin 1000 HPK | Poor families of the first thousand days
c20 | wilayah | pangan | percent | up | own |  | Desa menerapkan kawasan rumah pangan lestari | Villages with sustainable food gardens | Desa menerapkan KRPL | Villages that do so | Desa | Villages
`,
  {
    prefix: 'cakupan',
    years: [2018, 2020],
    every: 'year',
    sources: ['Pedoman aksi konvergensi 2018, 20 cakupan layanan'],
    ruleVersion: '2018.1',
  },
);
