import { Hono } from 'hono';
import { page } from '../../../../../web/page.tsx';
import { type Env, type Web } from '../../../../../web/web.ts';
import { countInterestReasons } from '../../../declines/store.ts';
import { messages } from '../messages.ts';
import { countByMonth } from '../store.ts';
import { AnswerFigures } from './figures-page.tsx';

export const answerFigureRoutes = (web: Web): Hono<Env> =>
  new Hono<Env>().get('/figures/answers', async c => {
    const locale = c.get('locale');
    const { db } = web.database;
    const counts = { technology: await countByMonth(db, 'technology'), need: await countByMonth(db, 'need') };
    const reasons = await countInterestReasons(db);
    const children = <AnswerFigures {...{ locale, counts, reasons }} now={web.now()} />;
    return page(web, c, { title: messages[locale].title, children });
  });
