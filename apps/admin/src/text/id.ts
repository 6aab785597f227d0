import { access } from './id/access.ts';
import { accompany } from './id/accompany.ts';
import { account } from './id/account.ts';
import { agenda } from './id/agenda.ts';
import { aksi } from './id/aksi.ts';
import { aksiTable } from './id/aksi-table.ts';
import { announcement } from './id/announcement.ts';
import { assessment } from './id/assessment.ts';
import { cases } from './id/case.ts';
import { child } from './id/child.ts';
import { closing } from './id/closing.ts';
import { consent } from './id/consent.ts';
import { couple } from './id/couple.ts';
import { device } from './id/device.ts';
import { district } from './id/district.ts';
import { entry } from './id/entry.ts';
import { family } from './id/family.ts';
import { figureRules } from './id/figure-rules.ts';
import { foster } from './id/foster.ts';
import { frame } from './id/frame.ts';
import { guide } from './id/guide.ts';
import { handover } from './id/handover.ts';
import { health } from './id/health.ts';
import { home } from './id/home.ts';
import { imports } from './id/import.ts';
import { institution } from './id/institution.ts';
import { meeting } from './id/meeting.ts';
import { metadata } from './id/metadata.ts';
import { minilok } from './id/minilok.ts';
import { posyandu } from './id/posyandu.ts';
import { priority } from './id/priority.ts';
import { privacy } from './id/privacy.ts';
import { record } from './id/record.ts';
import { region } from './id/region.ts';
import { register } from './id/register.ts';
import { review } from './id/review.ts';
import { roles } from './id/roles.ts';
import { school } from './id/school.ts';
import { scorecard } from './id/scorecard.ts';
import { survey } from './id/survey.ts';
import { targetForm } from './id/target-form.ts';
import { terms } from './id/terms.ts';
import { trail } from './id/trail.ts';
import { transfer } from './id/transfer.ts';
import { ui } from './id/ui.ts';
import { userRoles } from './id/user-role.ts';
import { why } from './id/why.ts';

/** Every text of the pages; Indonesian is the source. */
export const id = {
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
