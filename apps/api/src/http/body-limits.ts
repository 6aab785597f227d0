import { Problem } from '@konvergensi/contract';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** JSON bodies are small; files have a route and a limit of their own. */
const JSON_BYTES = 1024 * 1024;
/** The file itself is refused above 30 MB with words; this is where reading stops. */
const FILE_BYTES = 32 * 1024 * 1024;

const limit = (maxSize: number, detail?: string): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('too-large', detail === undefined ? {} : { detail });
    },
  });
export const jsonLimit = limit(JSON_BYTES);
export const fileLimit = limit(FILE_BYTES, 'Berkas lebih dari 30 MB; perkecil atau bagi');
