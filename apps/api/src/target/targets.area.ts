import { area } from '../http/area.ts';
import { chooseTargetSourceRoute } from './choose-target-source.route.ts';
import { confirmRegisterRoute } from './confirm-register.route.ts';
import { putTargetsRoute } from './put-targets.route.ts';
import { putTargetFormsRoute, readTargetFormsRoute, stepTargetFormsRoute } from './target-forms.route.ts';

export const targets = area('Targets', [
  putTargetsRoute,
  chooseTargetSourceRoute,
  confirmRegisterRoute,
  readTargetFormsRoute,
  putTargetFormsRoute,
  stepTargetFormsRoute,
]);
export type TargetsApi = typeof targets;
