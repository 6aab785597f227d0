import { ulid } from 'ulidx';

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** The id that a form was made with, so that a form sent twice writes once; a new one for what is none. */
export const formId = (typed: string): string => (ULID.test(typed) ? typed : ulid());
