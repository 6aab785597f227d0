import {
  auditPage,
  districtCode,
  PAPER_FIELDS,
  programmeYear,
  putAudit,
  putAuditPaper,
  putTpps,
  regionCode,
  tppsPage,
  ulid,
} from '@konvergensi/contract';
import { readAudits, readTpps, writeAudit, writeAuditPaper, writeTpps } from '@konvergensi/services';
import { z } from 'zod';
import { area } from '../http/area.ts';
import { route } from '../http/route.ts';

const semester = z.enum(['1', '2']).meta({ description: 'Half of the year' });
const half = (text: '1' | '2'): 1 | 2 => (text === '1' ? 1 : 2);

const readTppsRoute = route({
  method: 'get',
  path: '/v1/regions/{code}/tpps',
  permission: 'figure.read',
  summary: 'The team for the reduction of stunting of a region by its decree, and which regions below have theirs',
  params: z.object({ code: regionCode }),
  answer: tppsPage,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readTpps(deps, actor, { region: params.code }),
});

const putTppsRoute = route({
  method: 'put',
  path: '/v1/regions/{code}/tpps',
  permission: 'tpps.write',
  summary: 'Write the team of a region as its decree says',
  params: z.object({ code: regionCode }),
  body: putTpps,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => writeTpps(deps, actor, { region: params.code, values: body }),
});

const readAuditsRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/audits/{year}',
  permission: 'case.read',
  summary: 'Both audits of cases of a year: team, working papers by case code, recommendations and how they stand',
  params: z.object({ code: districtCode, year: programmeYear }),
  answer: auditPage,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readAudits(deps, actor, { district: params.code, year: params.year }),
});

const putAuditRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/audits/{year}/{semester}',
  permission: 'case.write',
  summary: 'Write the team, days and conclusion of an audit of cases',
  params: z.object({ code: districtCode, year: programmeYear, semester }),
  body: putAudit,
  freeText: ['conclusion'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    writeAudit(deps, actor, {
      district: params.code,
      year: params.year,
      semester: half(params.semester),
      values: body,
    }),
});

const putPaperRoute = route({
  method: 'put',
  path: '/v1/districts/{code}/audits/{year}/{semester}/cases/{id}',
  permission: 'case.write',
  summary: 'Write the working paper of a case; each recommendation becomes a commitment',
  params: z.object({ code: districtCode, year: programmeYear, semester, id: ulid }),
  body: putAuditPaper,
  freeText: [...PAPER_FIELDS, 'recommendations'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    writeAuditPaper(deps, actor, {
      district: params.code,
      year: params.year,
      semester: half(params.semester),
      case: params.id,
      values: body,
    }),
});

export const institutions = area('Institutions', [
  readTppsRoute,
  putTppsRoute,
  readAuditsRoute,
  putAuditRoute,
  putPaperRoute,
]);
export type InstitutionsApi = typeof institutions;
