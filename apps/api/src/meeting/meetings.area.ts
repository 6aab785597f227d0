import { area } from '../http/area.ts';
import {
  addAttachmentRoute,
  listAttachmentsRoute,
  readAttachmentRoute,
  withdrawAttachmentRoute,
} from './attachments.route.ts';
import { closeCommitmentRoute } from './close-commitment.route.ts';
import { putLetterheadRoute, readLetterheadFileRoute, readLetterheadRoute } from './letterhead.route.ts';
import { listCommitmentsRoute } from './list-commitments.route.ts';
import { listMeetingsRoute } from './list-meetings.route.ts';
import { putSupportRoute, readMinilokRoute } from './minilok.route.ts';
import { putCommitmentRoute } from './put-commitment.route.ts';
import { putMeetingRoute } from './put-meeting.route.ts';
import { readClimbedRoute } from './read-climbed.route.ts';

export const meetings = area('Meetings and commitments', [
  listMeetingsRoute,
  putMeetingRoute,
  listCommitmentsRoute,
  putCommitmentRoute,
  closeCommitmentRoute,
  readClimbedRoute,
  readMinilokRoute,
  putSupportRoute,
  listAttachmentsRoute,
  addAttachmentRoute,
  readAttachmentRoute,
  withdrawAttachmentRoute,
  readLetterheadRoute,
  putLetterheadRoute,
  readLetterheadFileRoute,
]);
export type MeetingsApi = typeof meetings;
