import { Hono } from 'hono';
import type { FileStore } from '../../platform/files/store.ts';
import type { Env, Web } from '../../web/web.ts';
import { checklistRoutes } from './checklist/pages/routes.tsx';
import { dealRoutes } from './deals/pages/routes.tsx';
import { dealFigureRoutes } from './figures/pages/routes.tsx';
import { meetingRoutes } from './meetings/pages/routes.tsx';
import { paperRoutes } from './papers/pages/routes.tsx';
import { threadRoutes } from './thread/pages/routes.tsx';

/** Every page of a deal, and the public figures. Messages come first: their address would be read as a deal's. */
export const dealsRoutes = (web: Web, deps: { files: FileStore }): Hono<Env> =>
  new Hono<Env>()
    .route('/', threadRoutes(web, deps))
    .route('/', dealFigureRoutes(web))
    .route('/', checklistRoutes(web))
    .route('/', meetingRoutes(web))
    .route('/', paperRoutes(web))
    .route('/', dealRoutes(web));
