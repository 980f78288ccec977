import type { ComponentChildren } from 'preact';
import { Country, type Mark, Marked, Meta } from './text.tsx';

export type ResultMeta = {
  country?: string | undefined;
  /** True when it comes from outside Vietnam. */
  abroad?: boolean | undefined;
  provider?: string | undefined;
  sector?: string | undefined;
  /** For example 'TRL 8, đã bán'. */
  readiness?: string | undefined;
  more?: readonly ComponentChildren[] | undefined;
};

export type ResultRowProps = {
  href: string;
  title: string;
  titleMarks?: readonly Mark[] | undefined;
  summary?: string | undefined;
  marks?: readonly Mark[] | undefined;
  meta: ResultMeta;
  /** Why it stands here, in words: 'khớp 4 trong 5 ý'. */
  score?: string | undefined;
  /** An OriginNote or a Tag. */
  note?: ComponentChildren;
  /** Language of title and summary when it is not the page's. */
  lang?: string | undefined;
  /** Of its heading; 2 unless the list itself stands under one. */
  level?: 2 | 3 | undefined;
};

/** One search result: title, marked summary, facts. A hairline parts it from the next. */
export function ResultRow({
  href,
  title,
  titleMarks,
  summary,
  marks,
  meta,
  score,
  note,
  lang,
  level = 2,
}: ResultRowProps) {
  const Heading = `h${level}` as const;
  return (
    <article class="result">
      <Heading class="result-title" lang={lang}>
        <a href={href}>
          <Marked text={title} marks={titleMarks} />
        </a>
      </Heading>
      {summary && (
        <p class="result-summary" lang={lang}>
          <Marked text={summary} marks={marks} />
        </p>
      )}
      <Facts meta={meta} note={note} />
      {score && <p class="result-score">{score}</p>}
    </article>
  );
}

/** The line of facts that results and matches share. */
export function Facts({ meta, note }: { meta: ResultMeta; note?: ComponentChildren }) {
  const { country, abroad, provider, sector, readiness, more = [] } = meta;
  const where = country && <Country name={country} abroad={abroad} />;
  return <Meta items={[where, provider, sector, readiness, ...more, note]} />;
}

/** Rows one below the other; the list is what a screen reader counts. */
export const Results = ({ children }: { children: readonly ComponentChildren[] }) => (
  <ol class="results">
    {children.map((child, i) => (
      <li key={i}>{child}</li>
    ))}
  </ol>
);
