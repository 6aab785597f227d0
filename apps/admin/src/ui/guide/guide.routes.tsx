import { Hono } from 'hono';
import type { AdminEnv } from '../../http/admin-env.ts';
import { show } from '../../http/show.ts';
import { GuidePage } from './guide.page.tsx';

export const guideRoutes = new Hono<AdminEnv>().get('/gaya', (c) => show(c, <GuidePage view={c.var.view} />));
