import { surveyFileChecked } from '@konvergensi/contract';
import { checkSurveyFile } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';
import { surveyParams } from './survey-params.ts';

const upload = z.object({
  file: z.instanceof(File).meta({ type: 'string', format: 'binary', description: 'The filled template, .xlsx or CSV' }),
});

export const checkSurveyFileRoute = route({
  method: 'post',
  path: '/v1/regions/{code}/surveys/check',
  permission: 'survey.write',
  summary: 'Check a file of survey figures: what it would load and what is wrong, row by row; nothing is written',
  params: surveyParams,
  form: upload,
  answer: surveyFileChecked,
  problems: ['file-refused', 'too-large'],
  handle: ({ deps, actor, params, form }) => checkSurveyFile(deps, actor, { region: params.code, file: form.file }),
});
