import type { Locale } from '../../../../kernel/localised.ts';
import { messages } from '../messages.ts';

export const FORMATS = ['tsv', 'json', 'jsonld', 'ttl'] as const;
export type Format = (typeof FORMATS)[number];

export function Downloads({ locale, version }: { locale: Locale; version: string }) {
  const t = messages[locale];
  return (
    <section class="stack">
      <h2>{t.download}</h2>
      <p class="hint">
        {t.downloadText} {t.version(version)}.
      </p>
      <ul class="downloads">
        {FORMATS.map(format => (
          <li key={format}>
            <a href={`/data/thesaurus.${format}`} download>
              {t.files[format]}
            </a>
          </li>
        ))}
      </ul>
      <p class="hint">
        {t.api} <code>/api/v1/thesaurus?q=</code>
      </p>
    </section>
  );
}
