import type { Actor } from '../../../../kernel/actor.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { href } from '../../../../web/ui/links.ts';
import { type Capability, may } from '../../../identity/index.ts';
import { messages } from '../messages.ts';

export type DeskTab = 'suggestions' | 'assignments' | 'surveys';

const TABS: Record<DeskTab, { path: string; any: readonly Capability[] }> = {
  suggestions: { path: '/desk', any: ['match.judge'] },
  assignments: { path: '/desk/assignments', any: ['search.assign', 'search.carry-out'] },
  surveys: { path: '/desk/surveys', any: ['survey.run'] },
};

/** The parts of the desk that this actor has. */
export function DeskTabs({ locale, actor, current }: { locale: Locale; actor: Actor; current: DeskTab }) {
  const t = messages[locale];
  const tabs = (Object.keys(TABS) as DeskTab[]).filter(tab => TABS[tab].any.some(c => may(actor, c)));
  if (tabs.length < 2) return null;
  return (
    <nav class="tabs" aria-label={t.desk}>
      {tabs.map(tab => (
        <a key={tab} href={href(locale, TABS[tab].path)} aria-current={tab === current ? 'page' : undefined}>
          {t.tabs[tab]}
        </a>
      ))}
    </nav>
  );
}
