import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../../kernel/localised.ts';
import { Actions, Button, type FormError, Select, TextArea } from '../../../../../web/ui/form.tsx';
import { messages } from '../messages.ts';
import { BEST_SCORE, CRITERIA, type Criterion, LONGEST_COMMENT } from '../rules.ts';

type Props = {
  locale: Locale;
  /** The name of a field in this record's form. */
  field: (name: string) => string;
  typed: ({ [K in Criterion]: string } & { comment: string }) | undefined;
  errors: readonly FormError[];
  /** What is asked between the scores and the comment. */
  children?: ComponentChildren;
};

/** The review of one record: four scores, and what the sender is told. */
export function ReviewFields({ locale, field, typed, errors, children }: Props) {
  const t = messages[locale];
  const errorAt = (name: string) => errors.find(error => error.name === field(name))?.message;
  const options = Array.from({ length: BEST_SCORE + 1 }, (_, n) => BEST_SCORE - n).map(n => ({
    value: String(n),
    label: `${n} · ${t.scores[n]}`,
  }));
  return (
    <>
      <h3>{t.title}</h3>
      <p class="hint">{t.lead}</p>
      <div class="review-scores">
        {CRITERIA.map(key => (
          <Select
            key={key}
            locale={locale}
            name={field(key)}
            label={t.criteria[key]}
            hint={t.hints[key]}
            empty={t.choose}
            value={typed?.[key]}
            options={options}
            error={errorAt(key)}
          />
        ))}
      </div>
      {children}
      <TextArea
        locale={locale}
        name={field('comment')}
        rows={4}
        maxLength={LONGEST_COMMENT}
        label={t.comment}
        hint={t.commentHint}
        value={typed?.comment}
        error={errorAt('comment')}
      />
      <Actions>
        <Button>{t.send}</Button>
      </Actions>
    </>
  );
}
