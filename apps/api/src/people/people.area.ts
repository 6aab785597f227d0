import { area } from '../http/area.ts';
import { createTokenRoute } from './create-token.route.ts';
import { createUserRoute } from './create-user.route.ts';
import { deactivateUserRoute } from './deactivate-user.route.ts';
import { enrolmentInfoRoute } from './enrolment-info.route.ts';
import { giveResetCodeRoute } from './give-reset-code.route.ts';
import { giveRoleRoute } from './give-role.route.ts';
import { listAccountsRoute } from './list-accounts.route.ts';
import { listTokensRoute } from './list-tokens.route.ts';
import { listUsersRoute } from './list-users.route.ts';
import { readMe } from './me.route.ts';
import { redeemEnrolmentRoute } from './redeem-enrolment.route.ts';
import { renewLinkRoute } from './renew-link.route.ts';
import { revokeTokenRoute } from './revoke-token.route.ts';
import { setRoleEndRoute } from './set-role-end.route.ts';
import { useResetCodeRoute } from './use-reset-code.route.ts';
import { userRolesRoute } from './user-roles.route.ts';

export const people = area('People', [
  readMe,
  listUsersRoute,
  createUserRoute,
  listAccountsRoute,
  deactivateUserRoute,
  userRolesRoute,
  giveRoleRoute,
  setRoleEndRoute,
  renewLinkRoute,
  giveResetCodeRoute,
  useResetCodeRoute,
  enrolmentInfoRoute,
  redeemEnrolmentRoute,
  createTokenRoute,
  listTokensRoute,
  revokeTokenRoute,
]);
export type PeopleApi = typeof people;
