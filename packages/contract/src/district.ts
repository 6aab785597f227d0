import { z } from 'zod';
import { civilDate, districtCode, instant, provinceCode, regionCode, words } from './primitives.ts';
import { districtMode, districtState, regionRef } from './region.ts';

export const createProvince = z.strictObject({ code: provinceCode }).meta({ id: 'CreateProvince' });
export const provinceCreated = z
  .object({
    province: regionRef,
    regions: z.number().int().meta({ description: 'Regions loaded for the province' }),
    enrolmentToken: z
      .string()
      .nullable()
      .meta({ description: 'One-time token for the first province administrator; null when one exists already' }),
  })
  .meta({ id: 'ProvinceCreated' });

export const provinceList = z
  .object({ provinces: z.array(z.object({ region: regionRef, districts: z.number().int(), open: z.number().int() })) })
  .meta({ id: 'ProvinceList' });

export const districtItem = z
  .object({
    region: regionRef,
    state: districtState,
    mode: districtMode.nullable(),
    villages: z.number().int(),
    openedAt: instant.nullable(),
  })
  .meta({ id: 'DistrictItem' });
export type DistrictItem = z.infer<typeof districtItem>;
export const districtList = z.object({ districts: z.array(districtItem) }).meta({ id: 'DistrictList' });

export const onboardDistrict = z.strictObject({ code: districtCode }).meta({ id: 'OnboardDistrict' });

/** What a province records before a practice district may hold real people. */
export const governance = z
  .strictObject({
    controller: words(3, 200).meta({ description: 'Pengendali data: instansi' }),
    decree: words(3, 200).meta({ description: 'Nomor dan tanggal keputusan' }),
    contact: words(3, 200).meta({ description: 'Narahubung pelindungan data pribadi' }),
    legalBasis: z.strictObject({
      children: words(3, 300),
      mothers: words(3, 300),
      families: words(3, 300),
    }),
    sharingAgreement: words(3, 300).meta({ description: 'Perjanjian berbagi data dengan Dinkes' }),
    dataLocation: z.enum(['indonesia', 'luar-negeri']),
    foreignDecision: words(0, 300)
      .optional()
      .meta({ description: 'Keputusan yang membolehkan penyimpanan di luar negeri (PP 71/2019 pasal 20)' }),
    decidedOn: civilDate,
  })
  .meta({ id: 'Governance' });
export type Governance = z.infer<typeof governance>;

export const districtDetail = z
  .object({
    region: regionRef,
    state: districtState,
    mode: districtMode,
    zone: z.string().meta({ example: 'Asia/Jakarta' }),
    targetSource: z.enum(['daftar', 'register', 'proyeksi']).nullable(),
    governance: governance.nullable(),
    openedAt: instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'DistrictDetail' });
export type DistrictDetail = z.infer<typeof districtDetail>;

export const addAlias = z.strictObject({ alias: words(2, 100), village: regionCode }).meta({ id: 'AddAlias' });
export const aliasAdded = z
  .object({ alias: z.string().meta({ description: 'As it is compared' }), village: regionCode })
  .meta({ id: 'AliasAdded' });

export const practiceEmptied = z
  .object({ people: z.number().int(), measurements: z.number().int(), imports: z.number().int() })
  .meta({ id: 'PracticeEmptied' });
