/** The civil date in a zone (`Asia/Jakarta`, `Asia/Makassar`, `Asia/Jayapura`) at an instant. */
export const todayIn = (zone: string, now: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
