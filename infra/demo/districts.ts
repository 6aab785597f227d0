/** What is made up for a district of the demonstration. */
export interface DemoDistrict {
  readonly code: string;
  /** Children under five living in the district at any time. */
  readonly children: number;
  /** Months that are measured; Kaur's February 2026 is left to the reader, who imports an export of that month. */
  readonly rounds: readonly string[];
  readonly format: 'html' | 'xlsx' | 'csv';
  /** Mean height-for-age after the second birthday and mean weight-for-height, as z, in 2025. */
  readonly meanHeight: number;
  readonly meanWeight: number;
  /** How much mean height-for-age rises in a year. */
  readonly gainPerYear: number;
  /** The sub-district where two puskesmas share the villages, and the name of the second. */
  readonly secondPuskesmas: { readonly subdistrict: string; readonly name: string };
}

export const demoDistricts = [
  {
    code: '17.04',
    children: 4_400,
    rounds: ['2024-08', '2025-02', '2025-08', '2026-08'],
    format: 'html',
    meanHeight: -1.5,
    meanWeight: -0.55,
    gainPerYear: 0.1,
    secondPuskesmas: { subdistrict: '17.04.02', name: 'Padang Kedondong' },
  },
  {
    code: '17.07',
    children: 3_600,
    rounds: ['2025-02', '2025-08', '2026-02', '2026-08'],
    format: 'csv',
    meanHeight: -1.45,
    meanWeight: -0.5,
    gainPerYear: 0.06,
    secondPuskesmas: { subdistrict: '17.07.02', name: 'Taba Atas' },
  },
  {
    code: '17.08',
    children: 4_800,
    rounds: ['2025-02', '2025-08', '2026-02', '2026-08'],
    format: 'xlsx',
    meanHeight: -1.6,
    meanWeight: -0.6,
    gainPerYear: 0.12,
    secondPuskesmas: { subdistrict: '17.08.04', name: 'Kelobak' },
  },
  {
    code: '14.03',
    children: 520,
    rounds: ['2026-08'],
    format: 'csv',
    meanHeight: -1.4,
    meanWeight: -0.45,
    gainPerYear: 0.05,
    secondPuskesmas: { subdistrict: '14.03.01', name: 'Pematang Duku' },
  },
  {
    code: '74.05',
    children: 640,
    rounds: ['2026-08'],
    format: 'html',
    meanHeight: -1.65,
    meanWeight: -0.55,
    gainPerYear: 0.05,
    secondPuskesmas: { subdistrict: '74.05.01', name: 'Roraya' },
  },
] as const satisfies readonly DemoDistrict[];

/** Every district that is open in the demonstration, with children or without. */
export const onboardedDistricts = [
  ...['17.01', '17.02', '17.03', '17.04', '17.05', '17.06', '17.07', '17.08', '17.09', '17.71'],
  '14.03',
  '74.05',
] as const;
