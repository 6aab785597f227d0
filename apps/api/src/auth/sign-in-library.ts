import { accountStore, type Deps } from '@konvergensi/services';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { accountAdapter } from './account-adapter.ts';
import { cookiePrefix } from './session-cookie.ts';

/** A working day: whoever signs in in the morning signs in again the next. Not prolonged by use. */
export const SESSION_SECONDS = 12 * 60 * 60;

export const APP_NAME = 'Konvergensi';

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/** What the library is told; a test compares the tables it then expects with ours. */
export const signInOptions = (platform: { publicOrigin: string; authSecret: string }) => ({
  appName: APP_NAME,
  baseURL: platform.publicOrigin,
  basePath: '/auth',
  secret: platform.authSecret,
  trustedOrigins: [platform.publicOrigin],
  telemetry: { enabled: false },
  logger: { disabled: true },
  // Delays grow per person and address in D1 (countTry); the library's own limit lives in memory.
  rateLimit: { enabled: false },
  // No sign-up and no sign-in by e-mail: accounts are made by people, passwords chosen by one-time links.
  emailAndPassword: { enabled: false, disableSignUp: true },
  session: {
    expiresIn: SESSION_SECONDS,
    disableSessionRefresh: true,
    cookieCache: { enabled: false },
    fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...dates },
  },
  user: { fields: { emailVerified: 'email_verified', ...dates } },
  account: {
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...dates,
    },
  },
  verification: { fields: { expiresAt: 'expires_at', ...dates } },
  plugins: [
    username({
      displayUsername: false,
      minUsernameLength: 3,
      maxUsernameLength: 40,
      usernameValidator: (name) => /^[a-z0-9][a-z0-9._-]*$/.test(name),
    }),
    twoFactor({
      issuer: APP_NAME,
      twoFactorTable: 'two_factor',
      schema: {
        user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
        twoFactor: {
          modelName: 'two_factor',
          fields: {
            userId: 'user_id',
            backupCodes: 'backup_codes',
            failedVerificationCount: 'failed_verification_count',
            lockedUntil: 'locked_until',
          },
        },
      },
    }),
  ],
  advanced: {
    cookiePrefix: cookiePrefix(platform.publicOrigin),
    // `__Host-` is in the prefix; the library would put `__Secure-` before it.
    useSecureCookies: false,
    defaultCookieAttributes: {
      secure: platform.publicOrigin.startsWith('https:'),
      httpOnly: true,
      sameSite: 'lax' as const,
      path: '/',
    },
    disableOriginCheck: false,
    ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] },
  },
});

/** Made for one request, and only for those that sign in or out: it reads its secret and tables anew each time. */
export const signInLibrary = (
  platform: { publicOrigin: string; authSecret: string },
  deps: Pick<Deps, 'directory'>,
  proved?: 'code',
) => betterAuth({ ...signInOptions(platform), database: accountAdapter(accountStore(deps, proved)) });
