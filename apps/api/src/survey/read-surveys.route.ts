import { surveysAnswer } from '@konvergensi/contract';
import { readSurveys } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { surveyParams } from './survey-params.ts';

export const readSurveysRoute = route({
  method: 'get',
  path: '/v1/regions/{code}/surveys',
  permission: 'figure.read',
  summary: 'Figures of surveys of the nation, the province and its districts, with interval, source and other values',
  params: surveyParams,
  answer: surveysAnswer,
  handle: ({ deps, actor, params }) => readSurveys(deps, actor, params.code),
});
