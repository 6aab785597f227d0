import { NOW, village } from './made-up.ts';
import { MOTHER_ID } from './made-up-register.ts';

export const aRotation = (over: Record<string, unknown> = {}) => ({
  current: '1a2b3c4d',
  before: '5e6f7a8b',
  startedAt: NOW,
  districts: [
    { code: '17.04', name: 'Kaur', villages: 195, villagesDone: 80, sealed: 4012, leftAsWas: 0, finishedAt: null },
  ],
  ...over,
});

/** What the api says of personal data. */
export const privacyAnswers = { 'GET /v1/number-keys': aRotation() };

export const PRIVACY_PAGES = [
  `/wilayah/${village.code}/orang/ambil`,
  '/kunci',
  `/desa/${village.code}/orang/${MOTHER_ID}/nik`,
];
