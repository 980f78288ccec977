import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import type { C } from '../../../../web/web.ts';
import { ask, type Door } from '../door.ts';
import { accountPage, saidPage } from './frame.tsx';
import { messages } from './messages.ts';
import { localPath } from '../rules.ts';
import { linkOver } from './reset.tsx';

/** Looking at the link changes nothing: programs that read mail before people do follow links too. */
export function verifyPage({ web }: Door, c: C, action: string) {
  const locale = c.get('locale');
  const t = messages[locale];
  return accountPage(web, c, {
    title: t.verifyTitle,
    children: (
      <>
        <Lead>{t.verifyLead}</Lead>
        <Form locale={locale} action={href(locale, action)}>
          <Actions>
            <Button>{t.verify}</Button>
          </Actions>
        </Form>
      </>
    ),
  });
}

export async function verify(door: Door, c: C, token: string): Promise<Response> {
  const query = { token };
  const { fault } = await ask(door, c, asked => door.auth().api.verifyEmail({ ...asked, query }), {
    asStranger: true,
    whole: true,
  });
  if (fault) return linkOver(door, c);
  const next = localPath(c.req.query('next'), '') || undefined;
  return verifiedPage(door, c, messages[c.get('locale')].verifiedText, next);
}

export function verifiedPage({ web }: Door, c: C, text: string, next?: string) {
  const locale = c.get('locale');
  const t = messages[locale];
  return saidPage(web, c, {
    title: t.verifiedTitle,
    text,
    kind: 'done',
    children: (
      <Actions>
        <Button href={href(locale, withQuery('/sign-in', { next }))}>{t.signIn}</Button>
      </Actions>
    ),
  });
}
