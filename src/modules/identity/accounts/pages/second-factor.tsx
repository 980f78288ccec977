import type { Locale } from '../../../../kernel/localised.ts';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import type { C } from '../../../../web/web.ts';
import { ROLE_NAMES } from '../../grants/messages.ts';
import { listPasskeys } from '../../passkeys/store.ts';
import { type Door, onwards } from '../door.ts';
import { SECOND_FACTOR } from '../rules.ts';
import type { Session } from '../schema.ts';
import { listWays } from '../store.ts';
import { ownPage } from './account-frame.tsx';
import { messages } from './second-factor-messages.ts';

/** Whoever has what is asked for goes on; everybody else is told what waits, and what to do in two minutes. */
export async function showSecondFactor({ web }: Door, c: C, session: Session): Promise<Response> {
  const next = c.req.query('next');
  if (session.unproven.length === 0) return c.redirect(onwards(c, next), 303);
  const locale = c.get('locale');
  const t = messages[locale];
  const { db } = web.database;
  const required = web.secondFactor !== 'recommended';
  const has = session.person.twoFactor || (await listPasskeys(db, session.person.id)).length > 0;
  const hasPassword = (await listWays(db, session.person.id)).some(({ provider }) => provider === 'credential');
  return ownPage(web, c, {
    place: '/account/security',
    title: required ? t.title : t.adviceTitle,
    children: (
      <>
        <Lead>{required ? t.lead : t.adviceLead}</Lead>
        <ul class="plain-list">
          {[...new Set(session.unproven.map(({ role }) => role))].map(role => (
            <li key={role}>{ROLE_NAMES[role][locale]}</li>
          ))}
        </ul>
        {has ? (
          <p>{t.signInWithIt}</p>
        ) : (
          <>
            <h2>{t.howTitle}</h2>
            <ul class="plain-list">
              {hasPassword && <li>{t.byCode}</li>}
              <li>{t.byPasskey}</li>
            </ul>
          </>
        )}
        <Actions>
          {has ? (
            <Button href={href(locale, withQuery('/sign-in', { next }))}>{t.signIn}</Button>
          ) : (
            <Button href={href(locale, '/account/security')}>{t.setUp}</Button>
          )}
          <Button kind="plain" href={onwards(c, next)}>
            {t.later}
          </Button>
        </Actions>
      </>
    ),
  });
}

/** On the home and the pages of one's own account, as long as something sleeps. */
export function SleepingNotice({ locale, asleep }: { locale: Locale; asleep: number }) {
  if (asleep === 0) return null;
  const t = messages[locale];
  return (
    <Notice locale={locale} kind="waiting" title={t.short}>
      <p>
        <a href={href(locale, SECOND_FACTOR)}>{t.more}</a>
      </p>
    </Notice>
  );
}
