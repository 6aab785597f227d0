/** `__Host-` binds the cookie to this host over https; plain http is served on this machine only and has no such thing. */
export const cookiePrefix = (publicOrigin: string): string =>
  publicOrigin.startsWith('https:') ? '__Host-konvergensi' : 'konvergensi';

/** Open between the right password and the second factor. */
export const challengeCookieName = (publicOrigin: string): string => `${cookiePrefix(publicOrigin)}.two_factor`;

/** Says which telephone it is, where people sign in by PIN. */
export const deviceCookieName = (publicOrigin: string): string => `${cookiePrefix(publicOrigin)}.device`;

export const sessionCookieName = (publicOrigin: string): string => `${cookiePrefix(publicOrigin)}.session_token`;
