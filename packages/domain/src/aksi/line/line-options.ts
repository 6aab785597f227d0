/** What kinds of causes a problem has, by the table of priority problems of aksi 1. */
export const CAUSES = [
  { value: 'supply', id: 'Penyediaan layanan', en: 'Supply of services' },
  { value: 'demand', id: 'Rumah tangga', en: 'Households' },
  { value: 'coordination', id: 'Koordinasi', en: 'Coordination' },
  { value: 'data', id: 'Data dan pencatatan', en: 'Data and recording' },
] as const;

export const FUNDING_SOURCES = [
  { value: 'apbd-kab', id: 'APBD kabupaten/kota', en: 'Budget of the district' },
  { value: 'apbd-prov', id: 'APBD provinsi', en: 'Budget of the province' },
  { value: 'dak-fisik', id: 'DAK fisik', en: 'Special allocation, works' },
  { value: 'dak-nonfisik', id: 'DAK nonfisik (BOK, BOKB, BOP PAUD)', en: 'Special allocation, operations' },
  { value: 'apbn', id: 'APBN kementerian/lembaga', en: 'National budget' },
  { value: 'dana-desa', id: 'Dana Desa', en: 'Village funds' },
  { value: 'csr', id: 'CSR, BUMN, Baznas', en: 'Companies and charity' },
] as const;

export const TAGS = [
  { value: 'specific', id: 'Spesifik', en: 'Specific' },
  { value: 'sensitive', id: 'Sensitif', en: 'Sensitive' },
  { value: 'support', id: 'Pendampingan', en: 'Support' },
] as const;

/** Has a line found its way into a planning paper? */
export const TAKEN_UP = [
  { value: 'waiting', id: 'Belum diputuskan', en: 'Not decided yet' },
  { value: 'yes', id: 'Masuk', en: 'In' },
  { value: 'no', id: 'Tidak masuk', en: 'Not in' },
] as const;

export const FEE_SOURCES = [
  { value: 'none', id: 'Tidak ada honor', en: 'No fee' },
  { value: 'apbdes', id: 'APBDes', en: 'Village budget' },
  { value: 'apbd-kab', id: 'APBD kabupaten/kota', en: 'Budget of the district' },
  { value: 'other', id: 'Sumber lain', en: 'Another source' },
] as const;

/** Where a regulation stands; it only goes on from one to the next. */
export const REGULATION_STATES = [
  { value: 'draft', id: 'Rancangan', en: 'Draft' },
  { value: 'discussion', id: 'Pembahasan', en: 'Discussion' },
  { value: 'stipulated', id: 'Ditetapkan', en: 'Stipulated' },
  { value: 'repealed', id: 'Dicabut', en: 'Repealed' },
] as const;

export const REGULATION_FORMS = [
  { value: 'perda', id: 'Peraturan Daerah', en: 'District regulation' },
  { value: 'perbup', id: 'Peraturan Bupati/Wali Kota', en: 'Regulation of the regent or mayor' },
  { value: 'keputusan', id: 'Keputusan', en: 'Decree' },
  { value: 'edaran', id: 'Surat Edaran', en: 'Circular' },
] as const;

export const LOWEST_LEVELS = [
  { value: 'person', id: 'Orang', en: 'Person' },
  { value: 'village', id: 'Desa/kelurahan', en: 'Village' },
  { value: 'subdistrict', id: 'Kecamatan', en: 'Sub-district' },
  { value: 'district', id: 'Kabupaten/kota', en: 'District' },
] as const;

export const FREQUENCIES = [
  { value: 'month', id: 'Bulanan', en: 'Monthly' },
  { value: 'quarter', id: 'Triwulan', en: 'Quarterly' },
  { value: 'semester', id: 'Semester', en: 'Half-yearly' },
  { value: 'year', id: 'Tahunan', en: 'Yearly' },
  { value: 'other', id: 'Tidak tetap', en: 'Irregular' },
] as const;

export const MEDIA = [
  { value: 'decree', id: 'Surat keputusan', en: 'Decree' },
  { value: 'press', id: 'Siaran pers', en: 'Press release' },
  { value: 'web', id: 'Situs resmi', en: 'Official site' },
  { value: 'infographic', id: 'Infografik', en: 'Infographic' },
] as const;
