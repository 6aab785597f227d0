import type { Example } from './examples.ts';
import { plantChild } from './plant.ts';
import { VILLAGE } from './stage.ts';

const purpose = 'Mencocokkan dengan kartu keluarga contoh';

export const PRIVACY_EXAMPLES: Readonly<Record<string, Example>> = {
  'POST /v1/villages/{code}/people/{id}/nik': {
    as: 'village_officer',
    make: async () => ({ path: `/v1/villages/${VILLAGE}/people/${await plantChild(VILLAGE)}/nik`, json: { purpose } }),
  },
  'POST /v1/regions/{code}/people/export': {
    as: 'village_officer',
    make: async () => ({
      path: `/v1/regions/${VILLAGE}/people/export`,
      json: { purpose, who: 'under-five', columns: ['name', 'birthDate'] },
    }),
  },
  'GET /v1/number-keys': {
    as: 'operator',
    anywhere: true,
    target: '17',
    make: async () => ({ path: '/v1/number-keys' }),
  },
  'POST /v1/number-keys/rotation': {
    as: 'operator',
    anywhere: true,
    target: '17',
    once: true,
    make: async () => ({ path: '/v1/number-keys/rotation' }),
  },
};
