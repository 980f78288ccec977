import type { ComponentChildren, VNode } from 'preact';
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

/** A quiet thing to do with a result; without an address it only says how things stand. */
export type ResultAction = {
  label: string;
  /** The result's title, so that the same words on every row are told apart by ear. */
  about: string;
  href?: string | undefined;
  /** Swaps the live parts of the page instead of loading it. */
  live?: boolean | undefined;
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
  action?: ResultAction | undefined;
};

/** One search result: title, marked summary, facts. A hairline parts it from the next. */
export const ResultRow = ({ action, meta, note, ...body }: ResultRowProps) => (
  <Result action={action}>
    <ResultBody {...body} facts={<Facts meta={meta} note={note} />} />
  </Result>
);

/** The frame of a result, for a body that is at hand already. */
export const Result = ({ action, children }: { action?: ResultAction | undefined; children: VNode }) => (
  <article class="result">
    {children}
    {action && <Action {...action} />}
  </article>
);

type ResultBodyProps = Omit<ResultRowProps, 'action' | 'meta' | 'note'> & { facts: VNode };

export function ResultBody({
  href,
  title,
  titleMarks,
  summary,
  marks,
  facts,
  score,
  lang,
  level = 2,
}: ResultBodyProps) {
  const Heading = `h${level}` as const;
  return (
    <>
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
      {facts}
      {score && <p class="result-score">{score}</p>}
    </>
  );
}

const Action = ({ label, about, href, live }: ResultAction) => (
  <p class="result-action">
    {href ? (
      <a href={href} data-live-link={live ? '' : undefined}>
        <span>
          {label}
          <span class="unseen">: {about}</span>
        </span>
      </a>
    ) : (
      label
    )}
  </p>
);

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
