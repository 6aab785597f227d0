import { districtCode, entryReceipt, ulid } from '@konvergensi/contract';
import { readEntryReceipt } from '@konvergensi/services';
import { z } from 'zod';
import { route } from '../http/route.ts';

export const readEntryReceiptRoute = route({
  method: 'get',
  path: '/v1/districts/{code}/entry-receipts/{id}',
  permission: 'entry.write',
  summary: 'The receipt of a file of entries that was taken over',
  params: z.object({ code: districtCode, id: ulid }),
  answer: entryReceipt,
  problems: ['wrong-state'],
  handle: ({ deps, actor, params }) => readEntryReceipt(deps, actor, { district: params.code, id: params.id }),
});
