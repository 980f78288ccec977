import { digestOf } from '../../../../kernel/digest.ts';
import { type Locale, type LocalisedText, textIn } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import { foreignLang, languageName } from '../../../../web/record-text.tsx';
import { Actions, Button, Checkbox, Form, type FormError, TextArea } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import type { RecordKind } from '../../submissions/schema.ts';
import { Difference } from '../../versions/pages/versions-page.tsx';
import type { Change, Versioned } from '../../versions/rules.ts';
import { messages } from '../messages.ts';
import { type PlacedText, type ReviewedText, sourceOf, stateIn, textsOf } from '../rules.ts';
import type { NamedReview } from '../store.ts';
import { fieldLabel } from './field-label.ts';
import { QUEUE } from './queue-page.tsx';
import { StateTag } from './state-tag.tsx';

type Props = {
  locale: Locale;
  versioned: Versioned;
  lang: Locale;
  reviews: readonly NamedReview[];
  saved?: string | undefined;
  typed?: ReadonlyMap<string, ReviewedText> | undefined;
  errors?: readonly FormError[] | undefined;
  /** What changed since the form was opened. */
  changes?: readonly Change[] | undefined;
};

/** Original and translation of every text side by side: one form for the record. */
export function EditorPage({ locale, versioned, lang, reviews, saved, typed, errors = [], changes = [] }: Props) {
  const t = messages[locale];
  const { kind, record } = versioned;
  const owed = textsOf(record).filter(({ text }) => stateIn(text, lang) !== undefined);
  return (
    <>
      <p>
        <a href={href(locale, withQuery(QUEUE, { kind, lang }))}>{t.back}</a>
      </p>
      <h1 lang={foreignLang(record.title, locale)}>{textIn(record.title, locale)}</h1>
      <Meta items={[languageName(locale, lang), record.source, record.ref]} />
      {saved && <Notice locale={locale} kind="done" title={saved} announce />}
      {changes.length > 0 && <Changed locale={locale} changes={changes} />}
      {owed.length === 0 ? (
        <Lead>{t.nothingOwed}</Lead>
      ) : (
        <>
          <Lead>{t.editorLead}</Lead>
          <Form locale={locale} action={href(locale, `${QUEUE}/${kind}/${record.id}`)} errors={errors}>
            <input type="hidden" name="version" value={record.version} />
            <input type="hidden" name="lang" value={lang} />
            {owed.map(placed => (
              <Pair
                key={placed.path}
                {...{ locale, kind, lang, placed }}
                review={reviews.find(({ path }) => path === placed.path)}
                typed={typed?.get(placed.path)}
                error={errors.find(({ name }) => name === `t-${placed.path}`)?.message}
              />
            ))}
            <Actions>
              <Button>{t.save}</Button>
              <Button kind="quiet" name="all" value="1">
                {t.saveAll}
              </Button>
            </Actions>
          </Form>
        </>
      )}
    </>
  );
}

const Changed = ({ locale, changes }: { locale: Locale; changes: readonly Change[] }) => (
  <Notice locale={locale} kind="waiting" title={messages[locale].changed}>
    <dl class="definitions">
      {changes.map(change => (
        <Difference key={change.key} locale={locale} change={change} />
      ))}
    </dl>
  </Notice>
);

type PairProps = {
  locale: Locale;
  kind: RecordKind;
  lang: Locale;
  placed: PlacedText;
  review: NamedReview | undefined;
  typed: ReviewedText | undefined;
  error: string | undefined;
};

function Pair({ locale, kind, lang, placed: { path, text }, review, typed, error }: PairProps) {
  const t = messages[locale];
  const source = sourceOf(text);
  const present = text.find(v => v.lang === lang)?.value ?? '';
  const rows = Math.min(14, Math.max(1, Math.ceil(source.value.length / 60)));
  return (
    <section class="translation-pair">
      <div class="translation-source">
        <h2>{fieldLabel(locale, kind, path)}</h2>
        <p class="hint">{t.original(languageName(locale, source.lang))}</p>
        <div lang={source.lang}>
          {source.value.split(/\n+/).map((paragraph, i) => (
            <p key={i}>{paragraph}</p>
          ))}
        </div>
      </div>
      <div>
        <TextArea
          locale={locale}
          name={`t-${path}`}
          rows={rows}
          label={t.translation(languageName(locale, lang))}
          value={typed?.value ?? present}
          error={error}
        />
        <p class="hint">
          <StateTag locale={locale} state={stateIn(text, lang)!} /> <Reviewer {...{ locale, text, lang, review }} />
        </p>
        {present !== '' && <Checkbox locale={locale} name={`s-${path}`} label={t.seen} checked={typed?.seen} />}
      </div>
    </section>
  );
}

type ReviewerProps = { locale: Locale; text: LocalisedText; lang: Locale; review: NamedReview | undefined };

/** Who stands by this very translation. */
function Reviewer({ locale, text, lang, review }: ReviewerProps) {
  const t = messages[locale];
  const present = text.find(v => v.lang === lang)?.value ?? '';
  if (!review || review.digest !== digestOf(present)) return null;
  const at = formatMoment(locale, review.reviewedAt);
  if (review.personId === null) return <>{t.by(t.operator, at)}</>;
  return <>{review.reviewer ? t.by(review.reviewer, at) : t.byAt(at)}</>;
}
