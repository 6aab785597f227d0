export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

/**
 * The time zone of a region, from the province in its code: WIB, WITA or WIT (Keppres 41/1987, whose islands and
 * provinces the later provinces were divided from). West and Central Kalimantan keep WIB.
 */
export function zoneOfCode(code: string): Zone {
  const province = Number(code.slice(0, 2));
  if (province >= 81) return 'Asia/Jayapura';
  if ((province >= 51 && province <= 53) || province >= 63) return 'Asia/Makassar';
  return 'Asia/Jakarta';
}
