import { programmeYear, provinceCode, setAksiCalendar as setAksiCalendarSchema } from '@konvergensi/contract';
import { setAksiCalendar } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const setCalendarRoute = route({
  method: 'put',
  path: '/v1/provinces/{code}/aksi/{year}/calendar',
  permission: 'aksi.calendar',
  summary: 'Due dates of a year’s outputs for all districts of the province',
  params: z.object({ code: provinceCode, year: programmeYear }),
  body: setAksiCalendarSchema,
  handle: ({ deps, actor, params, body }) =>
    setAksiCalendar(deps, actor, { province: params.code, year: params.year, due: body.due }),
});
