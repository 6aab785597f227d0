import { undoEntry } from '@konvergensi/contract';
import { undoEntryOf } from '@konvergensi/services';
import { route } from '../http/route.ts';
import { districtParams } from './entry-params.ts';

export const undoEntryRoute = route({
  method: 'post',
  path: '/v1/districts/{code}/entries/undo',
  permission: 'entry.write',
  summary: 'Put back the value that stood before the last change',
  params: districtParams,
  body: undoEntry,
  problems: ['conflict', 'locked', 'wrong-state'],
  handle: ({ deps, actor, params, body }) => undoEntryOf(deps, actor, { district: params.code, undo: body }),
});
