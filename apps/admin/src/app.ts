import { Hono } from 'hono';
import { accompanyRoutes } from './accompany/accompany.routes.tsx';
import { accountRoutes } from './account/account.routes.tsx';
import { passkeyRoutes } from './account/passkey.routes.tsx';
import { secondFactorRoutes } from './account/second-factor.routes.tsx';
import { tokenRoutes } from './account/token.routes.tsx';
import { agendaRoutes } from './agenda/agenda.routes.tsx';
import { aksiRoutes } from './aksi/aksi.routes.tsx';
import { aksiTableRoutes } from './aksi-table/table.routes.tsx';
import { announcementRoutes } from './announcement/announcements.routes.tsx';
import { assessmentRoutes } from './assessment/assessment.routes.tsx';
import { caseRoutes } from './case/case.routes.tsx';
import { childRoutes } from './child/child.routes.tsx';
import { weighRoutes } from './child/weigh.routes.tsx';
import { closingRoutes } from './closing/closing.routes.tsx';
import { compareRoutes } from './compare/compare.routes.tsx';
import { coupleRoutes } from './couple/couples.routes.tsx';
import { deviceRoutes } from './device/device.routes.tsx';
import { phoneRoutes } from './device/phone.routes.tsx';
import { aliasRoutes } from './district/aliases.routes.tsx';
import { districtRoutes } from './district/district.routes.tsx';
import { onboardingRoutes } from './district/onboarding.routes.tsx';
import { enrolmentRoutes } from './enrolment/enrolment.routes.tsx';
import { entryRoutes } from './entry/entry.routes.tsx';
import { facilityRoutes } from './facility/facility.routes.tsx';
import { figureRoutes } from './figure/figure.routes.tsx';
import { fosterRoutes } from './foster/foster.routes.tsx';
import { handoverRoutes } from './handover/handover.routes.tsx';
import { healthRoutes } from './health/health.routes.tsx';
import { homeRoutes } from './home/home.routes.tsx';
import type { AdminDependencies, AdminEnv } from './http/admin-env.ts';
import { bodyLimit } from './http/body-limit.ts';
import { failurePage, missingPage } from './http/failure.tsx';
import { formTokens } from './http/form-token.ts';
import { reader } from './http/reader.ts';
import { sameOrigin } from './http/same-origin.ts';
import { securityHeaders } from './http/security-headers.ts';
import { importRoutes } from './import/import.routes.tsx';
import { waitingRoutes } from './import/waiting.routes.tsx';
import { institutionRoutes } from './institution/institution.routes.tsx';
import { semesterReportRoutes } from './institution/semester-report.routes.tsx';
import { languageRoutes } from './language/language.routes.ts';
import { mapRoutes } from './map/map.routes.tsx';
import { ledgerRoutes } from './meeting/ledger.routes.tsx';
import { meetingRoutes } from './meeting/meeting.routes.tsx';
import { paperRoutes } from './meeting/paper.routes.tsx';
import { metadataRoutes } from './metadata/metadata.routes.tsx';
import { minilokRoutes } from './minilok/minilok.routes.tsx';
import { posyanduRoutes } from './posyandu/posyandu.routes.tsx';
import { priorityRoutes } from './priority/priority.routes.tsx';
import { incidentRoutes } from './privacy/incident.routes.tsx';
import { keyRoutes } from './privacy/keys.routes.tsx';
import { nikRoutes } from './privacy/nik.routes.tsx';
import { requestRoutes } from './privacy/request.routes.tsx';
import { takePeopleRoutes } from './privacy/take-people.routes.tsx';
import { provinceRoutes } from './province/province.routes.tsx';
import { recordRoutes } from './record/record.routes.tsx';
import { regionRoutes } from './region/region.routes.tsx';
import { consentRoutes } from './register/consent.routes.tsx';
import { firstLoadRoutes } from './register/first-load.routes.tsx';
import { houseSheetRoutes } from './register/house-sheet.routes.tsx';
import { householdRoutes } from './register/household.routes.tsx';
import { personRoutes } from './register/person.routes.tsx';
import { personChangeRoutes } from './register/person-change.routes.tsx';
import { pregnancyEndRoutes } from './register/pregnancy-end.routes.tsx';
import { registerRoutes } from './register/register.routes.tsx';
import { personSearchRoutes } from './register/search.routes.tsx';
import { reviewRoutes } from './review/review.routes.tsx';
import { scorecardRoutes } from './scorecard/scorecard.routes.tsx';
import { searchRoutes } from './search/search.routes.tsx';
import { shareRoutes } from './share/share.routes.tsx';
import { resetRoutes } from './sign-in/reset.routes.tsx';
import { signInRoutes } from './sign-in/sign-in.routes.tsx';
import { surveyRoutes } from './survey/survey.routes.tsx';
import { tableRoutes } from './table/table.routes.tsx';
import { numberedPrints } from './take/numbered-prints.tsx';
import { takeFiles } from './take/take-files.ts';
import { targetRoutes } from './target/target.routes.tsx';
import { targetFormRoutes } from './target/target-forms.routes.tsx';
import { trailRoutes } from './trail/trail.routes.tsx';
import { transferRoutes } from './transfer/transfer.routes.tsx';
import { guideRoutes } from './ui/guide/guide.routes.tsx';
import { accountListRoutes } from './user/account-list.routes.tsx';
import { roleRoutes } from './user/role.routes.tsx';
import { userRoutes } from './user/user.routes.tsx';

/** The pages as a function of the api they read from. */
export function adminApp(dependencies: AdminDependencies) {
  const app = new Hono<AdminEnv>();
  app.use(securityHeaders(dependencies.publicOrigin));
  app.use(sameOrigin(dependencies.publicOrigin));
  app.use(reader(dependencies));
  app.use(bodyLimit);
  app.use(formTokens(dependencies.publicOrigin));
  app.use(numberedPrints(app));
  app.use(takeFiles());
  for (const routes of [
    signInRoutes,
    resetRoutes,
    accountRoutes,
    tokenRoutes,
    secondFactorRoutes,
    passkeyRoutes,
    languageRoutes,
    enrolmentRoutes,
    homeRoutes,
    provinceRoutes,
    onboardingRoutes,
    regionRoutes,
    deviceRoutes,
    phoneRoutes,
    accountListRoutes,
    userRoutes,
    roleRoutes,
    trailRoutes,
    districtRoutes,
    targetRoutes,
    targetFormRoutes,
    facilityRoutes,
    entryRoutes,
    metadataRoutes,
    aliasRoutes,
    importRoutes,
    waitingRoutes,
    childRoutes,
    weighRoutes,
    posyanduRoutes,
    registerRoutes,
    personSearchRoutes,
    firstLoadRoutes,
    houseSheetRoutes,
    accompanyRoutes,
    agendaRoutes,
    handoverRoutes,
    householdRoutes,
    personRoutes,
    nikRoutes,
    keyRoutes,
    takePeopleRoutes,
    requestRoutes,
    incidentRoutes,
    transferRoutes,
    consentRoutes,
    personChangeRoutes,
    pregnancyEndRoutes,
    priorityRoutes,
    aksiTableRoutes,
    aksiRoutes,
    assessmentRoutes,
    caseRoutes,
    fosterRoutes,
    announcementRoutes,
    coupleRoutes,
    semesterReportRoutes,
    institutionRoutes,
    minilokRoutes,
    ledgerRoutes,
    paperRoutes,
    meetingRoutes,
    recordRoutes,
    scorecardRoutes,
    closingRoutes,
    guideRoutes,
    surveyRoutes,
    tableRoutes,
    searchRoutes,
    figureRoutes,
    healthRoutes,
    reviewRoutes,
    compareRoutes,
    mapRoutes,
    shareRoutes,
  ]) {
    app.route('/', routes);
  }
  app.notFound(missingPage);
  app.onError(failurePage);
  return app;
}
