import { putSurveys } from '@konvergensi/contract';
import { putSurveysOf } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { surveyParams } from './survey-params.ts';

export const putSurveysRoute = route({
  method: 'put',
  path: '/v1/regions/{code}/surveys',
  permission: 'survey.write',
  summary: 'Load or correct figures of surveys of a province and its districts; what stood before stays in the trail',
  params: surveyParams,
  body: putSurveys,
  handle: ({ deps, actor, params, body }) => putSurveysOf(deps, actor, { region: params.code, values: body }),
});
