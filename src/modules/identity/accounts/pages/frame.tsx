import type { ComponentChildren } from 'preact';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { page } from '../../../../web/page.tsx';
import type { FormError } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import type { C, Web } from '../../../../web/web.ts';

/** A page of accounts: never indexed, never cached. */
export const accountPage = (
  web: Web,
  c: C,
  { title, children, status = 200 }: { title: string; children: ComponentChildren; status?: number },
) =>
  page(
    web,
    c,
    {
      title,
      robots: 'noindex',
      children: (
        <>
          <h1>{title}</h1>
          {children}
        </>
      ),
    },
    status,
  );

/** A page that says one thing, and where to go on. */
export const saidPage = (
  web: Web,
  c: C,
  said: {
    title: string;
    text: string;
    kind?: 'done' | 'waiting' | 'refused';
    status?: number;
    children?: ComponentChildren;
  },
) =>
  accountPage(web, c, {
    title: said.title,
    ...(said.status !== undefined && { status: said.status }),
    children: (
      <>
        <Notice locale={c.get('locale')} kind={said.kind ?? 'waiting'}>
          <p>{said.text}</p>
        </Notice>
        {said.children}
      </>
    ),
  });

export const toFormErrors = (errors: FieldErrors, locale: Locale): FormError[] =>
  Object.entries(errors).map(([name, said]) => ({ name, message: said[locale] }));

/** What stands beside a field that is wrong. */
export const errorAt = (errors: FieldErrors, name: string, locale: Locale): string | undefined =>
  errors[name]?.[locale];
