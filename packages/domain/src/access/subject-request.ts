/** Hours in which a person's request about the own data is answered: 3 x 24 (UU 27/2022 art. 30, 32 and 40). */
export const REQUEST_HOURS = 72;
const HOUR_MS = 3_600_000;

/** When a request is due. */
export const requestDueAt = (receivedAt: number): number => receivedAt + REQUEST_HOURS * HOUR_MS;

/** Whole hours left of an open request; negative when it is late. */
export const hoursLeft = (dueAt: number, now: number): number => Math.floor((dueAt - now) / HOUR_MS);
