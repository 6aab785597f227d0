import { addMonths, firstDayOf, type Month } from '@konvergensi/domain';

/** Who was born after this day is under five at the beginning of the month. */
export const bornSince = (month: Month): string => firstDayOf(addMonths(month, -60));
