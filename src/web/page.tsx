import { messages } from './messages.ts';
import { Document, type DocumentProps, renderPage } from './ui/document.tsx';
import { Layout, type LayoutProps, type NavLink } from './ui/layout.tsx';
import { alternates, href, other, withQuery } from './ui/links.ts';
import { type C, placeOf, type Web } from './web.ts';
import { withText } from './whole-text.ts';

export type PageProps = Pick<DocumentProps, 'title' | 'description' | 'robots' | 'jsonLd' | 'children'> &
  Pick<LayoutProps, 'current' | 'search' | 'wide' | 'top' | 'rail' | 'railSide' | 'notice'>;

/** Answers with a whole page. A page of the operator is marked so, and is never indexed or cached. */
export function page(
  web: Web,
  c: C,
  { title, description, robots, jsonLd, children, ...layout }: PageProps,
  status = 200,
) {
  const locale = c.get('locale');
  const { path, pathAndQuery } = placeOf(c);
  const links = alternates(path);
  const { kind } = c.get('actor');
  const operator = kind === 'operator';
  const html = renderPage(
    <Document
      locale={locale}
      title={title}
      description={description}
      robots={status >= 400 || operator ? 'noindex' : robots}
      canonical={web.baseUrl + links[locale]}
      alternates={{ vi: web.baseUrl + links.vi, en: web.baseUrl + links.en }}
      jsonLd={jsonLd}
      assets={web.assets}
    >
      <Layout
        locale={locale}
        path={path}
        otherLocaleHref={href(other(locale), pathAndQuery)}
        work={web.workLinks(c.get('actor'), locale)}
        dense={operator}
        account={operator ? undefined : accountLink(c)}
        {...layout}
      >
        {children}
      </Layout>
    </Document>,
  );
  if (kind !== 'visitor' || robots === 'noindex') c.header('Cache-Control', 'private, no-store');
  return withText(c.html(html, status as 200) as Response, html);
}

/** Whoever signs in comes back to the page that they were on. */
function accountLink(c: C): NavLink {
  const locale = c.get('locale');
  const t = messages[locale];
  if (c.get('actor').kind === 'person') return { label: t.account, href: href(locale, '/account') };
  const { path, pathAndQuery } = placeOf(c);
  const next = c.req.method === 'GET' && !NOT_TO_RETURN_TO.test(path) ? pathAndQuery : undefined;
  return { label: t.signIn, href: href(locale, withQuery('/sign-in', { next })) };
}

const NOT_TO_RETURN_TO = /^\/($|sign-|reset|verify)/;
