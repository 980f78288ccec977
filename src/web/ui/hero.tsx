import type { ComponentChildren } from 'preact';

export type HeroEnd = { figure: string; label: string; href: string };
export type HeroProps = {
  /** What the site is for, in one line. */
  lead?: string | undefined;
  /** What stands at the two feet of the arch; without figures its ends have no words. */
  ends?: { need: HeroEnd; technology: HeroEnd } | undefined;
  children: ComponentChildren;
};

/** The opening of the home page: its question stands under a wide arch from needs to technologies. */
export const Hero = ({ lead, ends, children }: HeroProps) => (
  <section class="hero">
    <svg class="hero-arch" viewBox="0 0 1200 440" aria-hidden="true" focusable="false">
      <path class="arch-ground" d="M0 424H1200" />
      <path class="arch-line" d="M16 424A622 622 0 0 1 1184 424" />
      <circle class="arch-need" cx="16" cy="424" r="11" />
      <circle class="arch-technology" cx="1184" cy="424" r="10" />
    </svg>
    <div class="hero-text">
      {lead && <p class="hero-lead">{lead}</p>}
      {children}
    </div>
    {ends && (
      <p class="hero-ends">
        <End {...ends.need} /> <End {...ends.technology} />
      </p>
    )}
  </section>
);

const End = ({ figure, label, href }: HeroEnd) => (
  <a href={href}>
    <strong>{figure}</strong> <span>{label}</span>
  </a>
);
