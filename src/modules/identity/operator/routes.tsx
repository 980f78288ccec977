import { Hono } from 'hono';
import { parseForm } from '../../../web/form-values.ts';
import { page } from '../../../web/page.tsx';
import { rateLimit } from '../../../web/rate-limit.ts';
import { closeOperatorSession, isOperatorKey, openOperatorSession } from '../../../web/session.ts';
import { Actions, Button, Form, TextInput } from '../../../web/ui/form.tsx';
import { href } from '../../../web/ui/links.ts';
import { Lead } from '../../../web/ui/text.tsx';
import type { C, Env, Web } from '../../../web/web.ts';
import { messages } from './messages.ts';

/** The door for whoever holds the operator key, until people have accounts. */
export function operatorRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/operator', c => doorPage(web, c));
  routes.post('/operator', rateLimit({ points: 10, seconds: 600 }), async c => {
    const form = await parseForm(c);
    if (form.leave !== undefined) {
      closeOperatorSession(web, c);
      return c.redirect(href(c.get('locale'), '/operator'), 303);
    }
    const right = isOperatorKey(web, String(form.operatorKey ?? ''));
    web.log.info({ event: 'operator', outcome: right ? 'done' : 'refused', requestId: c.get('requestId') }, 'operator key');
    if (!right)
      return doorPage(web, c, messages[c.get('locale')].wrongKey);
    await openOperatorSession(web, c);
    return c.redirect(href(c.get('locale'), '/operator/needs'), 303);
  });
  return routes;
}

function doorPage(web: Web, c: C, error?: string) {
  const locale = c.get('locale');
  const t = messages[locale];
  const inside = c.get('actor').kind === 'operator';
  const action = href(locale, '/operator');
  return page(
    web,
    c,
    {
      title: t.title,
      robots: 'noindex',
      children: (
        <>
          <h1>{t.title}</h1>
          <Lead>{inside ? t.inside : t.lead}</Lead>
          {inside ? (
            <Form locale={locale} action={action}>
              <Actions>
                <Button kind="quiet" name="leave" value="1">
                  {t.leave}
                </Button>
              </Actions>
            </Form>
          ) : (
            <Form
              locale={locale}
              action={action}
              errors={error ? [{ name: 'operatorKey', message: error }] : []}
            >
              <TextInput
                locale={locale}
                name="operatorKey"
                type="password"
                label={t.key}
                hint={t.keyHint}
                autoComplete="off"
                width="medium"
                error={error}
              />
              <Actions>
                <Button>{t.enter}</Button>
              </Actions>
            </Form>
          )}
        </>
      ),
    },
    error ? 422 : 200,
  );
}
