import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/localised.ts';
import { Arch } from './arch.tsx';
import { href, other } from './links.ts';
import { messages } from './messages.ts';

export type Place = 'technologies' | 'needs' | 'match' | 'post';
export type NavLink = { label: string; href: string };

export type LayoutProps = {
  locale: Locale;
  /** Path of this page without the language, for example '/needs'. */
  path: string;
  /** Where the language switch goes; by default the same path in the other language. */
  otherLocaleHref?: string | undefined;
  current?: Place | undefined;
  /** When given, the header carries a small search with these words in it. */
  search?: string | undefined;
  /** Lets the content use the whole width instead of a reading measure. */
  wide?: boolean | undefined;
  /** Above both rail and content: the question that a page of results answers. */
  top?: ComponentChildren;
  /** Filters or side notes; left of the content from 960 px on, above it on a phone. */
  rail?: ComponentChildren;
  /** 'end' puts the rail to the right, and below the content on a phone. */
  railSide?: 'start' | 'end' | undefined;
  /** Links of whoever runs the site; their presence also makes the page denser. */
  operator?: readonly NavLink[] | undefined;
  /** A Notice above everything else. */
  notice?: ComponentChildren;
  children: ComponentChildren;
};

export function Layout({
  locale,
  wide,
  top,
  rail,
  railSide = 'start',
  operator,
  notice,
  children,
  ...more
}: LayoutProps) {
  const shape = ['page', wide && 'page-wide', rail && `page-rail-${railSide}`].filter(Boolean).join(' ');
  return (
    <div class={operator ? 'site site-dense' : 'site'}>
      <Header locale={locale} {...more} />
      {operator && <OperatorRow locale={locale} links={operator} />}
      <main id="main" tabIndex={-1} class={shape}>
        {notice && <div class="page-across">{notice}</div>}
        {top && <div class="page-across">{top}</div>}
        {rail && (
          <aside class="rail" data-live-target="rail">
            {rail}
          </aside>
        )}
        <div class="content">{children}</div>
      </main>
      <p class="unseen" role="status" aria-live="polite" data-live-status />
      <Footer locale={locale} />
    </div>
  );
}

type HeaderProps = Pick<LayoutProps, 'locale' | 'path' | 'otherLocaleHref' | 'current' | 'search'>;

function Header({ locale, path, otherLocaleHref, current, search }: HeaderProps) {
  const t = messages[locale];
  const here = (place: Place) => (place === current ? 'page' : undefined);
  return (
    <header class="masthead">
      <div class="masthead-inner">
        <a class="brand" href={href(locale, '/')}>
          <Arch />
          <span>{t.name}</span>
        </a>
        <div class="masthead-links">
          <nav class="nav" aria-label={t.nav}>
            <a href={href(locale, '/technologies')} aria-current={here('technologies')}>
              {t.technologies}
            </a>
            <a href={href(locale, '/needs')} aria-current={here('needs')}>
              {t.needs}
            </a>
            <a href={href(locale, '/match')} aria-current={here('match')}>
              {t.match}
            </a>
          </nav>
          <a
            class="language"
            href={otherLocaleHref ?? href(other(locale), path)}
            hreflang={other(locale)}
            lang={other(locale)}
          >
            {t.otherLanguage}
          </a>
        </div>
        <a class="nav-action" href={href(locale, '/needs/new')} aria-current={here('post')}>
          {t.post}
        </a>
        {search !== undefined && <SmallSearch locale={locale} value={search} />}
      </div>
    </header>
  );
}

function SmallSearch({ locale, value }: { locale: Locale; value: string }) {
  const t = messages[locale];
  return (
    <search class="small-search">
      <form action={href(locale, '/technologies')}>
        <input
          type="search"
          name="q"
          value={value}
          aria-label={t.question}
          placeholder={t.question}
          maxLength={500}
        />
        <button class="button button-quiet" type="submit">
          {t.search}
        </button>
      </form>
    </search>
  );
}

function OperatorRow({ locale, links }: { locale: Locale; links: readonly NavLink[] }) {
  const t = messages[locale];
  return (
    <nav class="operator-row" aria-label={t.workspace}>
      <div>
        <span>{t.workspace}</span>
        {links.map(link => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
      </div>
    </nav>
  );
}

function Footer({ locale }: { locale: Locale }) {
  const t = messages[locale];
  return (
    <footer class="footer">
      <div class="footer-inner">
        <p class="footer-line">{t.tagline}</p>
        <nav aria-label={t.footer}>
          <a href={href(locale, '/about/matching')}>{t.howMatching}</a>
          <a href="/api/v1/openapi.json">{t.api}</a>
          <button
            class="theme-switch"
            type="button"
            hidden
            data-theme-switch
            data-auto={t.themeAuto}
            data-light={t.themeLight}
            data-dark={t.themeDark}
          >
            {t.themeAuto}
          </button>
        </nav>
        <p class="footer-note">{t.sample}</p>
      </div>
    </footer>
  );
}
