import type { Locale } from '../../../../../kernel/localised.ts';
import { formatInteger, formatMoment } from '../../../../../platform/i18n/format.ts';
import { Tag, type Tone } from '../../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { CRITERIA, gradeOf, type Outcome, totalOf } from '../rules.ts';
import type { Review } from '../schema.ts';

const TONE: Record<Outcome, Tone> = { publish: 'green', hold: 'amber', decline: 'brick' };

/** What was said of a record, the newest first: for its sender and whoever reviews it next; never by whom. */
export function ReviewList({ locale, reviews }: { locale: Locale; reviews: readonly Review[] }) {
  const t = messages[locale];
  if (reviews.length === 0) return null;
  return (
    <section class="stack">
      <h3>{t.history}</h3>
      <ul class="plain-list stack">
        {reviews.map(review => (
          <li key={review.id}>
            <p>
              <Tag tone={TONE[review.outcome]}>{t.outcome[review.outcome]}</Tag>{' '}
              {t.historyOf(formatMoment(locale, review.reviewedAt), formatInteger(locale, review.recordVersion))}
            </p>
            {review.scores && <ScoreLine locale={locale} scores={review.scores} />}
            {review.comment.split(/\n+/).map((line, i) => (
              <p key={i}>{line}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ScoreLine({ locale, scores }: { locale: Locale; scores: NonNullable<Review['scores']> }) {
  const t = messages[locale];
  const each = CRITERIA.map(key => `${t.criteria[key]} ${scores[key]}`).join(' · ');
  return (
    <p class="hint">
      {t.total(formatInteger(locale, totalOf(scores)))}, {t.grade[gradeOf(scores)]}. {each}
    </p>
  );
}
