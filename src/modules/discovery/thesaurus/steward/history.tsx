import type { Locale } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import type { ToldChange } from '../commands.ts';
import { cellChanges } from '../rules.ts';
import type { ConceptChange } from '../schema.ts';
import type { ConceptAct } from '../store.ts';
import { Differences } from './differences.tsx';
import { messages } from './messages.ts';

type Props = { locale: Locale; id: string; acts: readonly ConceptAct[]; changes: readonly ConceptChange[] };

/** What was done to a concept, newest first: who by role, when, why, and what differs. */
export function History({ locale, id, acts, changes }: Props) {
  const t = messages[locale];
  return (
    <section class="stack">
      <h2>{t.history}</h2>
      {acts.length === 0 && <p class="hint">{t.noHistory}</p>}
      <ol class="versions">
        {acts.map(act => (
          <li key={act.seq}>
            <Deed locale={locale} id={id} act={act} changes={changes} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Deed({ locale, id, act, changes }: Omit<Props, 'acts'> & { act: ConceptAct }) {
  const t = messages[locale];
  const told = (act.payload as { changes: ToldChange[] }).changes.find(change => change.concept === id);
  const note = changes.find(change => change.version === told?.version)?.note;
  const kind = t.kind[act.kind as keyof typeof t.kind] ?? act.kind;
  const who = act.actor === 'operator' ? t.operator : act.actor;
  return (
    <section>
      <h3>
        {who} {kind}, {formatMoment(locale, act.at)}
      </h3>
      {note && <p class="hint">{note}</p>}
      <Differences locale={locale} changes={cellChanges(told?.before ?? undefined, told?.after ?? undefined)} />
    </section>
  );
}
