import {
  assessmentPage,
  districtCode,
  objectAssessment,
  ownAssessment,
  programmeYear,
  provinceCode,
  putInstrumentBody,
  stepAssessment,
} from '@konvergensi/contract';
import { objectTo, readAssessment, readOwnAssessment, setInstrument, stepAssessmentOf } from '@konvergensi/services';
import { z } from 'zod';
import { area } from '../http/area.ts';
import { route } from '../http/route.ts';

const readAssessmentRoute = route({
  method: 'get',
  path: '/v1/provinces/{code}/assessment/{year}',
  permission: 'aksi.review',
  summary: 'Districts of a province as they are judged in a year: letters, totals, groups that cannot be told apart',
  params: z.object({ code: provinceCode, year: programmeYear }),
  answer: assessmentPage,
  handle: ({ deps, actor, params }) => readAssessment(deps, actor, { province: params.code, year: params.year }),
});

const setInstrumentRoute = route({
  method: 'put',
  path: '/v1/provinces/{code}/assessment/{year}/instrument',
  permission: 'aksi.calendar',
  summary: 'Set items, rubric, weights and classes of a year, before the first draft is shared',
  params: z.object({ code: provinceCode, year: programmeYear }),
  body: putInstrumentBody,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    setInstrument(deps, actor, { province: params.code, year: params.year, values: body }),
});

const stepAssessmentRoute = route({
  method: 'post',
  path: '/v1/provinces/{code}/assessment/{year}/districts/{district}',
  permission: 'assessment.write',
  summary: 'Set a letter otherwise with a reason, write the panel, share the draft, answer an objection, finish',
  params: z.object({ code: provinceCode, year: programmeYear, district: districtCode }),
  body: stepAssessment,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params: { code, year, district }, body }) =>
    stepAssessmentOf(deps, actor, { province: code, year, district, values: body }),
});

const ownAssessmentRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/assessment/{year}',
  permission: 'aksi.read',
  summary: 'What a district was given of its own assessment; nothing before it is shared',
  params: z.object({ code: districtCode, year: programmeYear }),
  answer: ownAssessment,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readOwnAssessment(deps, actor, { district: params.code, year: params.year }),
});

const objectRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/assessment/{year}/objection',
  permission: 'aksi.write',
  summary: 'Object to the draft that the district was given',
  params: z.object({ code: districtCode, year: programmeYear }),
  body: objectAssessment,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params, body }) =>
    objectTo(deps, actor, { district: params.code, year: params.year, values: body }),
});

export const assessments = area('Assessment', [
  readAssessmentRoute,
  setInstrumentRoute,
  stepAssessmentRoute,
  ownAssessmentRoute,
  objectRoute,
]);
export type AssessmentsApi = typeof assessments;
