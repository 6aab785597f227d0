import { access } from './en/access.ts';
import { accompany } from './en/accompany.ts';
import { account } from './en/account.ts';
import { agenda } from './en/agenda.ts';
import { aksi } from './en/aksi.ts';
import { aksiTable } from './en/aksi-table.ts';
import { announcement } from './en/announcement.ts';
import { assessment } from './en/assessment.ts';
import { cases } from './en/case.ts';
import { child } from './en/child.ts';
import { closing } from './en/closing.ts';
import { consent } from './en/consent.ts';
import { couple } from './en/couple.ts';
import { device } from './en/device.ts';
import { district } from './en/district.ts';
import { entry } from './en/entry.ts';
import { family } from './en/family.ts';
import { figureRules } from './en/figure-rules.ts';
import { foster } from './en/foster.ts';
import { frame } from './en/frame.ts';
import { guide } from './en/guide.ts';
import { handover } from './en/handover.ts';
import { health } from './en/health.ts';
import { home } from './en/home.ts';
import { imports } from './en/import.ts';
import { institution } from './en/institution.ts';
import { meeting } from './en/meeting.ts';
import { metadata } from './en/metadata.ts';
import { minilok } from './en/minilok.ts';
import { posyandu } from './en/posyandu.ts';
import { priority } from './en/priority.ts';
import { privacy } from './en/privacy.ts';
import { record } from './en/record.ts';
import { region } from './en/region.ts';
import { register } from './en/register.ts';
import { review } from './en/review.ts';
import { roles } from './en/roles.ts';
import { school } from './en/school.ts';
import { scorecard } from './en/scorecard.ts';
import { survey } from './en/survey.ts';
import { targetForm } from './en/target-form.ts';
import { terms } from './en/terms.ts';
import { trail } from './en/trail.ts';
import { transfer } from './en/transfer.ts';
import { ui } from './en/ui.ts';
import { userRoles } from './en/user-role.ts';
import { why } from './en/why.ts';

/** The same texts in English; a missing or misused one does not compile. */
export const en = {
  ...frame,
  ...family,
  ...access,
  ...aksi,
  ...aksiTable,
  ...meeting,
  ...account,
  ...figureRules,
  ...health,
  ...accompany,
  ...consent,
  ...agenda,
  ...handover,
  ...home,
  ...posyandu,
  ...priority,
  ...region,
  ...closing,
  ...metadata,
  ...entry,
  ...school,
  ...scorecard,
  ...privacy,
  ...record,
  ...imports,
  ...device,
  ...district,
  ...cases,
  ...foster,
  ...couple,
  ...targetForm,
  ...announcement,
  ...minilok,
  ...assessment,
  ...institution,
  ...child,
  ...guide,
  ...survey,
  ...register,
  ...terms,
  ...trail,
  ...transfer,
  ...ui,
  ...why,
  ...review,
  ...roles,
  ...userRoles,
};
