import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../../kernel/localised.ts';
import { messages } from './messages.ts';

/** Addresses of the bundled style sheet, script and icon (`icon.svg` beside this file). */
export type Assets = { css: string; js: string; icon?: string | undefined };

export type DocumentProps = {
  locale: Locale;
  /** Without the site's name, which is added. */
  title: string;
  description?: string | undefined;
  /** Absolute address of this page. */
  canonical?: string | undefined;
  /** Absolute addresses of this page in both languages. */
  alternates?: Record<Locale, string> | undefined;
  assets: Assets;
  /** For example 'noindex'. */
  robots?: string | undefined;
  /** What the page is about, for machines: schema.org as JSON-LD. */
  jsonLd?: object | undefined;
  children: ComponentChildren;
};

/** The HTML skeleton of every page. Nothing inline: the content security policy would refuse it. */
export function Document({ locale, title, assets, children, ...more }: DocumentProps) {
  const t = messages[locale];
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf7" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#121715" />
        <title>{title === t.name ? title : `${title} · ${t.name}`}</title>
        {more.description && <meta name="description" content={more.description} />}
        {more.robots && <meta name="robots" content={more.robots} />}
        {more.canonical && <link rel="canonical" href={more.canonical} />}
        {more.alternates && <link rel="alternate" hreflang="vi" href={more.alternates.vi} />}
        {more.alternates && <link rel="alternate" hreflang="en" href={more.alternates.en} />}
        {more.alternates && <link rel="alternate" hreflang="x-default" href={more.alternates.vi} />}
        {assets.icon && <link rel="icon" type="image/svg+xml" href={assets.icon} />}
        {more.jsonLd && <JsonLd data={more.jsonLd} />}
        <link rel="stylesheet" href={assets.css} />
        <script type="module" src={assets.js} defer />
      </head>
      <body>
        <a class="skip" href="#main">
          {t.skip}
        </a>
        {children}
      </body>
    </html>
  );
}

/** Data, not a script: it is never run. A '<' in it could end the element, so none is left. */
const JsonLd = ({ data }: { data: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
  />
);

/** A whole page as text, ready to be answered. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
