import { Hono } from 'hono';
import { missing } from '../../../../../kernel/errors.ts';
import { isUuid } from '../../../../../kernel/ids.ts';
import type { Locale } from '../../../../../kernel/localised.ts';
import { readForm } from '../../../../../web/form-values.ts';
import { page } from '../../../../../web/page.tsx';
import { EmptyState } from '../../../../../web/ui/empty-state.tsx';
import { Actions, Button, Form, HiddenKey } from '../../../../../web/ui/form.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { Lead } from '../../../../../web/ui/text.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../../../web/web.ts';
import { isAlertKey } from '../../../../discovery/index.ts';
import { setLetters, stopLettersByKey } from '../commands.ts';
import { messages } from '../messages.ts';

const STOP = '/proposals/:id/stop';

/** Stopping the daily letters of proposals: by the link in each, or in the account. */
export const proposalLetterRoutes = (web: Web): Hono<Env> =>
  new Hono<Env>()
    .get(STOP, c => stopPage(web, c))
    .post(STOP, c => stop(web, c))
    .post('/proposals/letters', async c => {
      await setLetters(ctxOf(web, c), (await readForm(c)).get('action') === 'resume');
      return c.redirect(href(c.get('locale'), '/proposals'), 303);
    });

function idOf(c: C): string {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) throw missing();
  return id;
}

function stopPage(web: Web, c: C) {
  const id = idOf(c);
  const key = c.req.query('key') ?? '';
  if (!isAlertKey(web.secret, id, 'proposals', key)) throw missing();
  const locale = c.get('locale');
  const t = messages[locale];
  const children = (
    <div class="stack">
      <h1>{t.stopTitle}</h1>
      <Lead>{t.stopText}</Lead>
      <Form locale={locale} action={href(locale, `/proposals/${id}/stop`)}>
        <HiddenKey value={key} />
        <Actions>
          <Button>{t.stop}</Button>
        </Actions>
      </Form>
    </div>
  );
  return page(web, c, { title: t.stopTitle, robots: 'noindex', children });
}

/** By the button of the page, or by a mail program that posts to the address of the letter's header (RFC 8058). */
async function stop(web: Web, c: C) {
  const form = await readForm(c);
  await stopLettersByKey(ctxOf(web, c), idOf(c), form.get('key') || c.req.query('key'));
  const locale = c.get('locale');
  return page(web, c, { title: messages[locale].stopDone, robots: 'noindex', children: <Stopped locale={locale} /> });
}

const Stopped = ({ locale }: { locale: Locale }) => (
  <EmptyState
    level={1}
    title={messages[locale].stopDone}
    actions={<Button kind="quiet" href={href(locale, '/technologies')}>{messages[locale].toSearch}</Button>}
  >
    <p>{messages[locale].stopDoneText}</p>
  </EmptyState>
);
