const BROWSERS = [
  ['Edg', 'Edge'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['CrOS', 'Chromebook'],
  ['Linux', 'Linux'],
] as const;

/** `Chrome, Android (SM-A136B)` of a browser's long description; null when it says nothing of that kind. */
export function deviceName(userAgent: string | null): string | null {
  if (userAgent === null) return null;
  const found = (list: typeof BROWSERS | typeof SYSTEMS) => list.find(([mark]) => userAgent.includes(mark))?.[1];
  const model = /Android [\d.]+; ([\w .-]{2,30}?)(?: Build|\)|;)/.exec(userAgent)?.[1];
  const system = found(SYSTEMS);
  const named = system !== undefined && model !== undefined && model !== 'K' ? `${system} (${model})` : system;
  return [found(BROWSERS), named].filter((part) => part !== undefined).join(', ') || null;
}
