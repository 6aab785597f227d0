import { OpenAPIHono } from '@hono/zod-openapi';
import { Problem } from '@konvergensi/contract';
import type { ApiEnv } from './api-env.ts';
import { fieldErrors } from './field-errors.ts';

/** An area of the api: its routes, with everything that is wrong with a request said in one way. */
export const area = () =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      // An address that cannot exist does not.
      if (result.target === 'param') throw new Problem('not-found');
      throw new Problem('invalid', { errors: fieldErrors(result.error) });
    },
  });
