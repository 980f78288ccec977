import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/localised.ts';
import { Arch } from './arch.tsx';
import { href, other } from './links.ts';
import { messages } from './messages.ts';

export type Place = 'technologies' | 'needs' | 'match' | 'post' | 'offer';
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
  /** The pages where whoever is signed in works. */
  work?: readonly NavLink[] | undefined;
  /** Smaller text and less space between things. */
  dense?: boolean | undefined;
  /** Where to sign in, or one's own account. */
  account?: NavLink | undefined;
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
  work = [],
  dense,
  notice,
  children,
  ...more
}: LayoutProps) {
  const shape = ['page', wide && 'page-wide', rail && `page-rail-${railSide}`].filter(Boolean).join(' ');
  return (
    <div class={dense ? 'site site-dense' : 'site'}>
      <Header locale={locale} {...more} />
      {work.length > 0 && <WorkRow locale={locale} path={more.path} links={work} />}
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

type HeaderProps = Pick<LayoutProps, 'locale' | 'path' | 'otherLocaleHref' | 'current' | 'search' | 'account'>;

function Header({ locale, path, otherLocaleHref, current, search, account }: HeaderProps) {
  const t = messages[locale];
  const link = (place: Place, to: string, label: string) => (
    <a href={href(locale, to)} aria-current={place === current ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <header class="masthead">
      <div class="masthead-inner">
        <a class="brand" href={href(locale, '/')}>
          <Arch />
          <span>{t.name}</span>
        </a>
        <nav class="nav" aria-label={t.nav}>
          {link('technologies', '/technologies', t.technologies)}
          {link('needs', '/needs', t.needs)}
          {link('match', '/match', t.match)}
        </nav>
        <div class="own">
          {account && <a href={account.href}>{account.label}</a>}
          <a
            class="language"
            href={otherLocaleHref ?? href(other(locale), path)}
            hreflang={other(locale)}
            lang={other(locale)}
          >
            {t.otherLanguage}
          </a>
        </div>
        <div class="doors">
          {link('post', '/needs/new', t.post)}
          {link('offer', '/technologies/new', t.offer)}
        </div>
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

/** Links of the row that are always in sight; on a phone the others open by one press. */
const ALWAYS_SHOWN = 4;

type WorkRowProps = { locale: Locale; path: string; links: readonly NavLink[] };

function WorkRow({ locale, path, links }: WorkRowProps) {
  const t = messages[locale];
  const more = links.slice(ALWAYS_SHOWN);
  const show = (link: NavLink) => (
    <a key={link.href} href={link.href} aria-current={link.href === href(locale, path) ? 'page' : undefined}>
      {link.label}
    </a>
  );
  return (
    <nav class="work-row" aria-label={t.workspace}>
      <div>
        {links.slice(0, ALWAYS_SHOWN).map(show)}
        {more.length > 0 && (
          <details>
            <summary>{t.allWork}</summary>
            {more.map(show)}
          </details>
        )}
      </div>
    </nav>
  );
}

/** Where else to go, in short columns: the catalogue and its data, the figures, the program itself. */
function Footer({ locale }: { locale: Locale }) {
  const t = messages[locale];
  const catalogue: readonly NavLink[] = [
    { label: t.sectors, href: href(locale, '/sectors') },
    { label: t.countries, href: href(locale, '/countries') },
    { label: t.thesaurus, href: href(locale, '/thesaurus') },
    { label: t.openData, href: href(locale, '/open-data') },
    { label: t.howMatching, href: href(locale, '/about/matching') },
  ];
  const figures: readonly NavLink[] = [
    { label: t.figuresAnswers, href: href(locale, '/figures/answers') },
    { label: t.figuresDeals, href: href(locale, '/figures/deals') },
    { label: t.figuresMastery, href: href(locale, '/figures/mastery') },
    { label: t.figuresSearches, href: href(locale, '/figures/search-assignments') },
    { label: t.figuresFreshness, href: href(locale, '/figures/freshness') },
  ];
  const program: readonly NavLink[] = [
    { label: t.about, href: href(locale, '/about') },
    { label: t.help, href: href(locale, '/help') },
    { label: t.accessibility, href: href(locale, '/accessibility') },
    { label: t.actHead, href: href(locale, '/acts/head') },
  ];
  return (
    <footer class="footer">
      <div class="footer-inner">
        <div class="footer-words">
          <p class="footer-line">{t.tagline}</p>
          <p>{t.sample}</p>
        </div>
        <nav class="footer-links" aria-label={t.footer}>
          <LinkColumn links={catalogue} />
          <div>
            <h2>{t.figures}</h2>
            <LinkColumn links={figures} />
          </div>
          <LinkColumn links={program}>
            <li>
              <ThemeSwitch locale={locale} />
            </li>
          </LinkColumn>
        </nav>
      </div>
    </footer>
  );
}

const LinkColumn = ({ links, children }: { links: readonly NavLink[]; children?: ComponentChildren }) => (
  <ul>
    {links.map(link => (
      <li key={link.href}>
        <a href={link.href}>{link.label}</a>
      </li>
    ))}
    {children}
  </ul>
);

function ThemeSwitch({ locale }: { locale: Locale }) {
  const t = messages[locale];
  return (
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
  );
}
