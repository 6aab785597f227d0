import { programmeYear, putTargetForms, stepTargetForms, subdistrictCode, targetFormPage } from '@konvergensi/contract';
import { readTargetForms, stepTargetForms as stepForms, writeTargetForms } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

const params = z.object({ code: subdistrictCode, year: programmeYear });
const path = '/v1/subdistricts/{code}/targets/{year}';

export const readTargetFormsRoute = route({
  method: 'get',
  path,
  permission: 'figure.read',
  summary: 'Numbers of targets of villages by sub-district, puskesmas and PLKB, side by side with the register',
  params,
  answer: targetFormPage,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params: { code, year } }) => readTargetForms(deps, actor, { subdistrict: code, year }),
});

export const putTargetFormsRoute = route({
  method: 'put',
  path,
  permission: 'entry.write',
  summary: 'Write the numbers of targets of an office',
  params,
  body: putTargetForms,
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params: { code, year }, body }) =>
    writeTargetForms(deps, actor, { subdistrict: code, year, values: body }),
});

export const stepTargetFormsRoute = route({
  method: 'post',
  path: `${path}/steps`,
  permission: 'entry.verify',
  summary: 'Verify the numbers of an office as its head, or return them with a note',
  params,
  body: stepTargetForms,
  freeText: ['note'],
  problems: ['conflict', 'wrong-state'],
  handle: ({ deps, actor, params: { code, year }, body }) =>
    stepForms(deps, actor, { subdistrict: code, year, values: body }),
});
