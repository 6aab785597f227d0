import type { RefusalCode } from '../refusals.ts';

/** Thrown while a file is read that cannot be imported; `detail` names the place, for the words of the code. */
export class FileRefused extends Error {
  readonly code: RefusalCode;
  readonly detail: string | undefined;

  constructor(code: RefusalCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'FileRefused';
    this.code = code;
    this.detail = detail;
  }
}
