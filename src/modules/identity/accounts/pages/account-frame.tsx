import type { ComponentChildren } from 'preact';
import { href } from '../../../../web/ui/links.ts';
import { page } from '../../../../web/page.tsx';
import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import type { C, Web } from '../../../../web/web.ts';
import { messages } from './account-messages.ts';

const PLACES = [
  ['/account', 'profile'],
  ['/account/security', 'security'],
  ['/account/sessions', 'sessions'],
  ['/account/data', 'data'],
] as const;

type Shown = {
  place: (typeof PLACES)[number][0];
  title: string;
  notice?: string | undefined;
  status?: number;
  children: ComponentChildren;
};

/** A page of one's own account, with the way to the others beside it. */
export function ownPage(web: Web, c: C, { place, title, notice, status = 200, children }: Shown) {
  const locale = c.get('locale');
  const t = messages[locale];
  const rail = (
    <>
      <nav aria-label={t.places}>
        <ul class="account-places">
          {PLACES.map(([to, label]) => (
            <li key={to}>
              <a href={href(locale, to)} aria-current={to === place ? 'page' : undefined}>
                {t[label]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Form locale={locale} action={href(locale, '/sign-out')}>
        <Actions>
          <Button kind="plain">{t.signOut}</Button>
        </Actions>
      </Form>
    </>
  );
  return page(
    web,
    c,
    {
      title,
      robots: 'noindex',
      rail,
      notice: notice && <Notice locale={locale} kind="done" title={notice} announce />,
      children: (
        <>
          <h1>{title}</h1>
          {children}
        </>
      ),
    },
    status,
  );
}
