import type { Locale } from '../../kernel/localised.ts';
import { formatDate } from '../../platform/i18n/format.ts';
import { messages } from './messages.ts';

export type FigureLinkProps = {
  locale: Locale;
  /** The records that make the figure. */
  href: string;
  /** Already formatted: '1.234', '7,59 tỷ đồng'. */
  value: string;
  label: string;
  /** What exactly is counted. */
  definition?: string | undefined;
  /** Legal day, 'YYYY-MM-DD'. */
  date?: string | undefined;
};

/** A figure is a link to what was counted; hover or focus brings up its definition and day. */
export function FigureLink({ locale, href, value, label, definition, date }: FigureLinkProps) {
  const day = date && messages[locale].asOf(formatDate(locale, date));
  return (
    <a class="figure" href={href}>
      <span class="figure-value">{value}</span>
      <span class="figure-label">{label}</span>
      {(definition || day) && (
        <span class="figure-definition">{[definition, day].filter(Boolean).join(' ')}</span>
      )}
    </a>
  );
}

export const Figures = ({ figures }: { figures: readonly FigureLinkProps[] }) => (
  <ul class="figures">
    {figures.map(figure => (
      <li key={figure.href + figure.label}>
        <FigureLink {...figure} />
      </li>
    ))}
  </ul>
);
