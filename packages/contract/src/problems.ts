/** Every refusal the platform can answer with: code → HTTP status, title in both languages (RFC 9457). */
export const problems = {
  'bad-request': { status: 400, id: 'Permintaan tidak terbaca', en: 'The request could not be read' },
  'signed-out': { status: 401, id: 'Silakan masuk dahulu', en: 'Sign in first' },
  'wrong-credentials': { status: 401, id: 'Nama pengguna atau kata sandi salah', en: 'Wrong user name or password' },
  'wrong-code': { status: 401, id: 'Kode salah atau sudah tidak berlaku', en: 'The code is wrong or no longer valid' },
  'form-expired': {
    status: 403,
    id: 'Halaman ini terbuka sebelum Anda masuk atau terlalu lama; buka lagi lalu kirim ulang',
    en: 'This page was opened before you signed in, or too long ago; open it again and send once more',
  },
  'second-factor-missing': {
    status: 403,
    id: 'Pasang kode masuk kedua dahulu',
    en: 'Set up the second sign-in code first',
  },
  forbidden: { status: 403, id: 'Peran Anda tidak memiliki izin ini', en: 'Your role does not allow this' },
  'not-found': { status: 404, id: 'Tidak ditemukan', en: 'Not found' },
  'method-not-allowed': { status: 405, id: 'Metode tidak didukung', en: 'Method not allowed' },
  conflict: { status: 409, id: 'Data sudah berubah, muat ulang dahulu', en: 'The data has changed, reload first' },
  'already-exists': { status: 409, id: 'Sudah ada', en: 'Already exists' },
  'probable-double': {
    status: 409,
    id: 'Mungkin sudah terdaftar; periksa dahulu',
    en: 'Probably registered already; check first',
  },
  'personal-text': {
    status: 409,
    id: 'Isian ini tampaknya memuat NIK atau nama orang',
    en: 'This text seems to hold a NIK or the name of a person',
  },
  'wrong-state': { status: 409, id: 'Langkah ini belum atau tidak lagi mungkin', en: 'This step is not possible now' },
  locked: { status: 409, id: 'Triwulan ini sudah dikunci', en: 'This quarter is locked' },
  'plan-outdated': {
    status: 409,
    id: 'Data berubah sejak pemeriksaan; berkas diperiksa ulang',
    en: 'Data changed since the check; the file is being checked again',
  },
  gone: { status: 410, id: 'Tautan sudah dipakai atau kedaluwarsa', en: 'The link was used or has expired' },
  'too-large': { status: 413, id: 'Berkas terlalu besar', en: 'The file is too large' },
  'unsupported-media': { status: 415, id: 'Jenis isi tidak didukung', en: 'Unsupported content type' },
  invalid: { status: 422, id: 'Ada isian yang perlu diperbaiki', en: 'Some fields need correction' },
  'file-refused': { status: 422, id: 'Berkas tidak dapat dipakai', en: 'The file cannot be used' },
  'too-many-requests': {
    status: 429,
    id: 'Terlalu banyak percobaan, tunggu sebentar',
    en: 'Too many attempts, wait a moment',
  },
  internal: { status: 500, id: 'Terjadi kesalahan pada sistem', en: 'Something went wrong on our side' },
  unavailable: { status: 503, id: 'Layanan sedang tidak tersedia', en: 'The service is not available now' },
} as const satisfies Record<string, { status: number; id: string; en: string }>;

export type ProblemCode = keyof typeof problems;

export interface FieldError {
  /** JSON pointer of the field, e.g. `/weightKg`. */
  pointer: string;
  message: string;
}

/** What a verb throws and the edge turns into `application/problem+json`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ProblemCode,
    options: { detail?: string; errors?: readonly FieldError[]; extra?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(options.detail ?? problems[code].en);
    this.name = 'Problem';
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors ?? [];
    this.extra = options.extra ?? {};
  }
}
