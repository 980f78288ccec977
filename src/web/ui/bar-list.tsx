import { Bar } from './bar.tsx';

export type BarItem = {
  label: string;
  /** Not negative; the longest bar is the largest value. */
  value: number;
  /** The value as it is read: '1.234 công nghệ'. */
  words: string;
  /** Where what is named has a page. */
  href?: string | undefined;
  /** The list that the value counts. */
  countHref?: string | undefined;
};

export type BarListProps = {
  title: string;
  /** One sentence that says what the chart shows. */
  sentence?: string | undefined;
  items: readonly BarItem[];
  tone?: 'green' | 'indigo' | undefined;
  /** The value that fills a bar: 1 for shares. By default the largest of them. */
  full?: number | undefined;
  /** Where the same figures stand as a table. */
  table?: { label: string; href: string } | undefined;
};

/** A bar chart whose labels stand beside their bars, each with links to what is named and what is counted. */
export function BarList({ title, sentence, items, tone, full, table }: BarListProps) {
  const largest = full ?? Math.max(...items.map(item => item.value), Number.MIN_VALUE);
  return (
    <figure class="bar-list">
      <figcaption>
        <h2>{title}</h2>
        {sentence && <p>{sentence}</p>}
      </figcaption>
      <ul>
        {items.map(item => (
          <li key={item.label}>
            <span class="bar-label">{item.href ? <a href={item.href}>{item.label}</a> : item.label}</span>
            <Bar value={item.value / largest} tone={tone} />
            <BarWords {...item} />
          </li>
        ))}
      </ul>
      {table && <a href={table.href}>{table.label}</a>}
    </figure>
  );
}

const BarWords = ({ label, words, countHref }: BarItem) =>
  countHref ? (
    <a class="bar-words" href={countHref} aria-label={`${label}: ${words}`}>
      {words}
    </a>
  ) : (
    <span class="bar-words">{words}</span>
  );
