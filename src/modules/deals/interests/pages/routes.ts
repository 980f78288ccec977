import { Hono } from 'hono';
import type { Env, Web } from '../../../../web/web.ts';
import type { Letters } from '../../letters.ts';
import { answerRoutes } from '../answers/pages/routes.tsx';
import { answerFigureRoutes } from '../figures/pages/routes.tsx';
import { listRoutes } from './list-routes.tsx';
import { sendRoutes } from './send-routes.tsx';

/** All pages of interests; the lists stand before what any id would match. */
export const interestRoutes = (web: Web, letters: Letters): Hono<Env> =>
  new Hono<Env>()
    .route('/', answerFigureRoutes(web))
    .route('/', sendRoutes(web, letters))
    .route('/', listRoutes(web))
    .route('/', answerRoutes(web, letters));
