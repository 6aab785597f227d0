import { translationOf } from '../catalogue.ts';
import { announcement as source } from '../id/announcement.ts';

export const announcement = translationOf(source)({
  'tell.title': 'Announcements',
  'tell.lead':
    'Shown on the first page of everyone who works in {place} and below it, until its last day. No names and no data of people.',
  'tell.new': 'Write an announcement',
  'tell.change': 'Correct',
  'tell.head': 'Title',
  'tell.body': 'Text',
  'tell.bodyHint': 'What is asked for, of whom, and where it is sent.',
  'tell.dueOn': 'Due on',
  'tell.dueHint': 'Leave empty if there is no day.',
  'tell.until': 'Shown until',
  'tell.untilMissing': 'Write until when it is shown.',
  'tell.withdraw': 'Take back',
  'tell.told': 'Announced so far',
  'tell.by': 'By',
  'tell.state': 'State',
  'tell.state.shown': 'shown',
  'tell.state.over': 'over',
  'tell.state.withdrawn': 'taken back',
});
