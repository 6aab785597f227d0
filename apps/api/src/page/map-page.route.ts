import { districtCode, mapPage } from '@konvergensi/contract';
import { readMap } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const mapPageRoute = route({
  method: 'get',
  path: '/v1/pages/map/{code}',
  permission: 'figure.read',
  summary: "A district's own map as SVG paths by village, or none",
  params: z.object({ code: districtCode }),
  answer: mapPage,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readMap(deps, actor, params.code),
});
