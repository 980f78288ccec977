import { type Locale, type LocalisedText, pick } from '../kernel/localised.ts';
import { OriginNote } from './ui/text.tsx';

const LANGUAGE: Record<Locale, Intl.DisplayNames> = {
  vi: new Intl.DisplayNames(['vi'], { type: 'language' }),
  en: new Intl.DisplayNames(['en'], { type: 'language' }),
};

/** A source may call its language by a word that is no language tag: then the word itself is shown. */
export function languageName(locale: Locale, lang: string): string {
  try {
    return LANGUAGE[locale].of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** The `lang` attribute of a text that is not in the page's language. */
export function foreignLang(text: LocalisedText, locale: Locale): string | undefined {
  const lang = pick(text, locale)?.lang;
  return lang && lang !== locale ? lang : undefined;
}

/** A short text within a line; it says its language to whoever reads it aloud. */
export function InlineText({ locale, text }: { locale: Locale; text: LocalisedText }) {
  return <span lang={foreignLang(text, locale)}>{pick(text, locale)?.value}</span>;
}

/** A long text in paragraphs, with a word on its language where the reader's has none. */
export function RecordText({ locale, text }: { locale: Locale; text: LocalisedText }) {
  const shown = pick(text, locale);
  if (!shown) return null;
  const foreign = shown.lang === locale ? undefined : languageName(locale, shown.lang);
  return (
    <div class="prose" lang={foreign ? shown.lang : undefined}>
      {(foreign || shown.origin !== 'original') && (
        <p lang={locale}>
          <OriginNote locale={locale} origin={shown.origin} language={foreign} stale={shown.stale} />
        </p>
      )}
      {shown.value.split(/\n{1,}/).map((paragraph, i) => paragraph.trim() && <p key={i}>{paragraph}</p>)}
    </div>
  );
}
