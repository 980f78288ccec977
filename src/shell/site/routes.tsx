import { Hono } from 'hono';
import { page } from '../../web/page.tsx';
import type { Env, Web } from '../../web/web.ts';
import { messages as about } from './about/messages.ts';
import { AboutPage } from './about/page.tsx';
import { messages as accessibility } from './accessibility/messages.ts';
import { AccessibilityPage } from './accessibility/page.tsx';
import { messages as help } from './help/messages.ts';
import { HelpContents, HelpPage } from './help/page.tsx';

/** The pages about the program as a whole: they need none of its data. */
export const siteRoutes = (web: Web): Hono<Env> =>
  new Hono<Env>()
    .get('/about', c => {
      const locale = c.get('locale');
      const { title, description } = about[locale];
      return page(web, c, { title, description, children: <AboutPage locale={locale} /> });
    })
    .get('/help', c => {
      const locale = c.get('locale');
      const { title, description, heading } = help[locale];
      return page(web, c, {
        title,
        description,
        top: <h1>{heading}</h1>,
        rail: <HelpContents locale={locale} />,
        children: <HelpPage locale={locale} />,
      });
    })
    .get('/accessibility', c => {
      const locale = c.get('locale');
      const { title, description } = accessibility[locale];
      return page(web, c, { title, description, children: <AccessibilityPage locale={locale} /> });
    });
