import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/localised.ts';
import { messages } from './messages.ts';

/** The opening of the home page: its question stands under a wide arch from need to technology. */
export function Hero({ locale, children }: { locale: Locale; children: ComponentChildren }) {
  const t = messages[locale];
  return (
    <section class="hero">
      <svg class="hero-arch" viewBox="0 0 1200 440" aria-hidden="true" focusable="false">
        <path class="arch-ground" d="M0 424H1200" />
        <path class="arch-line" d="M16 424A622 622 0 0 1 1184 424" />
        <circle class="arch-need" cx="16" cy="424" r="11" />
        <circle class="arch-technology" cx="1184" cy="424" r="10" />
      </svg>
      <div class="hero-text">{children}</div>
      <p class="hero-ends" aria-hidden="true">
        <span>{t.need}</span>
        <span>{t.technology}</span>
      </p>
    </section>
  );
}
