import { area } from '../http/area.ts';
import { checkSurveyFileRoute } from './check-survey-file.route.ts';
import { putSurveysRoute } from './put-surveys.route.ts';
import { readSurveysRoute } from './read-surveys.route.ts';

export const surveys = area('Survey figures', [readSurveysRoute, putSurveysRoute, checkSurveyFileRoute]);
export type SurveysApi = typeof surveys;
