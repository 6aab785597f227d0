import { translationOf } from '../catalogue.ts';
import { userRoles as source } from '../id/user-role.ts';

export const userRoles = translationOf(source)({
  'roles.title': 'Roles of {name}',
  'roles.lead':
    'One person can hold several roles, each from a day to a day. As soon as a role changes all sessions end and the person signs in again.',
  'roles.manage': 'Roles',
  'roles.add': 'One more role in {name}',
  'roles.from': 'From',
  'roles.until': 'Until',
  'roles.coming': 'not yet begun',
  'roles.firstDay': 'First day',
  'roles.firstDayHint': 'Leave empty if it holds from now on.',
  'roles.lastDay': 'Last day',
  'roles.lastDayHint': 'Leave empty if there is no end yet; fill in when the decree names one.',
  'roles.saveEnd': 'Save',
  'roles.endNow': 'End now',
  'roles.endSure': 'Yes, end the role {role}',
  'roles.check': 'Check',
  'roles.checkTitle': 'Check the new role of {name}',
  'roles.atOnce': 'from now on',
  'roles.noEnd': 'no end',
  'roles.willSee': 'What this person will be able to see and do',
  'roles.new': 'new',
  'roles.signsInAgain': 'Once saved, all sessions of {name} end.',
  'roles.give': 'Give the role',
  'roles.back': 'Back',
  'roles.given': 'The role is given. The person signs in again to use it.',
  'roles.changed': 'The end of the role is saved. The sessions of the person have ended.',
});
