import type { ServiceCode } from '../service/service-code.ts';
import type { Provenance } from './provenance.ts';

export type PackageCode = 'kia' | 'konseling-gizi' | 'sanitasi-air' | 'perlindungan-sosial' | 'paud';

export interface Words {
  readonly id: string;
  readonly en: string;
}

/** The five packages and the services in each. */
export interface ServicePackages extends Provenance {
  readonly packages: Readonly<Record<PackageCode, { readonly name: Words; readonly services: readonly ServiceCode[] }>>;
}

export const SERVICE_PACKAGES: ServicePackages = {
  id: 'service-packages-2019',
  edition: '2019',
  source: 'The five packages of convergence in the village: guide for cadres, Kementerian Desa PDTT',
  confidence: 'reported',
  note: 'The packages are those of the guide; which service lies in which is our reading.',
  packages: {
    kia: {
      name: { id: 'Kesehatan ibu dan anak (KIA)', en: 'Mother and child health' },
      services: [
        'antenatal',
        'iron-tablets',
        'post-partum-care',
        'immunisation',
        'measles',
        'vitamin-a',
        'contraception',
        'premarital-check',
        'anaemia-check',
        'girls-tablets',
      ],
    },
    'konseling-gizi': {
      name: { id: 'Konseling gizi terpadu', en: 'Integrated nutrition counselling' },
      services: [
        'counselling',
        'counselling-father',
        'weighing',
        'length',
        'home-visit',
        'supplementary-food',
        'development-check',
        'free-meal',
        'premarital-guidance',
        'family-companion',
      ],
    },
    'sanitasi-air': {
      name: { id: 'Sanitasi dan air bersih', en: 'Sanitation and water' },
      services: ['water', 'latrine', 'waste-water'],
    },
    'perlindungan-sosial': {
      name: { id: 'Perlindungan sosial', en: 'Social protection' },
      services: ['health-insurance', 'birth-certificate', 'social-assistance'],
    },
    paud: { name: { id: 'Layanan PAUD', en: 'Early childhood education' }, services: ['parenting-class', 'paud'] },
  },
};

/** Short names of the services, as columns carry them. */
export const SERVICE_NAMES: Readonly<Record<ServiceCode, Words>> = {
  antenatal: { id: 'Periksa kehamilan', en: 'Antenatal visit' },
  'iron-tablets': { id: 'Pil Fe', en: 'Iron tablets' },
  'post-partum-care': { id: 'Pemeriksaan nifas', en: 'Post-partum visit' },
  counselling: { id: 'Konseling gizi', en: 'Nutrition counselling' },
  'counselling-father': { id: 'Konseling gizi, ayah', en: 'Nutrition counselling, father' },
  'home-visit': { id: 'Kunjungan rumah', en: 'Home visit' },
  water: { id: 'Air minum aman', en: 'Safe water' },
  latrine: { id: 'Jamban layak', en: 'Proper latrine' },
  'health-insurance': { id: 'Jaminan kesehatan', en: 'Health insurance' },
  immunisation: { id: 'Imunisasi dasar', en: 'Basic immunisation' },
  measles: { id: 'Imunisasi campak', en: 'Measles immunisation' },
  weighing: { id: 'Timbang berat badan', en: 'Weighing' },
  length: { id: 'Ukur panjang/tinggi badan', en: 'Length or height' },
  'birth-certificate': { id: 'Akta lahir', en: 'Birth certificate' },
  'parenting-class': { id: 'Kelas pengasuhan', en: 'Parenting class' },
  paud: { id: 'PAUD 2-6 tahun', en: 'PAUD, 2-6 years' },
  'supplementary-food': { id: 'Makanan tambahan (PMT)', en: 'Supplementary food' },
  'development-check': { id: 'Pantau tumbuh kembang', en: 'Development check' },
  'vitamin-a': { id: 'Vitamin A', en: 'Vitamin A' },
  contraception: { id: 'KB pascasalin', en: 'Contraception after birth' },
  'free-meal': { id: 'Makan Bergizi Gratis (MBG)', en: 'Free nutritious meal' },
  'premarital-guidance': { id: 'Bimbingan perkawinan', en: 'Marriage guidance' },
  'premarital-check': { id: 'Periksa kesehatan calon pengantin', en: 'Health check before marriage' },
  'anaemia-check': { id: 'Periksa anemia', en: 'Anaemia check' },
  'girls-tablets': { id: 'Tablet tambah darah remaja', en: 'Iron tablets for girls' },
  'waste-water': { id: 'Pembuangan air limbah', en: 'Waste water' },
  'social-assistance': { id: 'Bantuan sosial', en: 'Social assistance' },
  'family-companion': { id: 'Didampingi TPK', en: 'Accompanied by the family team' },
};
