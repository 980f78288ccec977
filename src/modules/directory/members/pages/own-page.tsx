import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Button } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead, Meta, Tag } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { Claim } from '../schema.ts';
import type { NamedOrganisation } from '../store.ts';

type Props = { locale: Locale; organisations: readonly NamedOrganisation[]; claims: readonly Claim[] };

/** The organisations that one acts for, and those that one has claimed. */
export function OwnPage({ locale, organisations, claims }: Props) {
  const t = messages[locale];
  const register = <Button href={href(locale, '/account/organisations/new')}>{t.register}</Button>;
  return (
    <>
      <h1>{t.title}</h1>
      {organisations.length === 0 ? (
        <EmptyState title={t.nothing} actions={register}>
          <p>{t.nothingText}</p>
        </EmptyState>
      ) : (
        <>
          <Lead>{t.lead}</Lead>
          <ul class="plain-list">
            {organisations.map(({ id, name }) => (
              <li key={id}>
                <a href={href(locale, `/account/organisations/${id}`)}>{textIn(name, locale)}</a>
              </li>
            ))}
          </ul>
          <div class="actions">{register}</div>
        </>
      )}
      {claims.length > 0 && (
        <section class="stack">
          <h2>{t.claims}</h2>
          {claims.map(claim => (
            <OwnClaim key={claim.id} locale={locale} claim={claim} />
          ))}
        </section>
      )}
    </>
  );
}

const TONE = { waiting: 'amber', accepted: 'green', declined: 'brick' } as const;

function OwnClaim({ locale, claim }: { locale: Locale; claim: Claim }) {
  const t = messages[locale];
  return (
    <article class="appointment">
      <h3>{textIn(claim.organisation.name, locale)}</h3>
      <Meta
        items={[
          <Tag tone={TONE[claim.state]}>{t.states[claim.state]}</Tag>,
          `${t.claimedAt} ${formatMoment(locale, claim.claimedAt)}`,
        ]}
      />
      {claim.declineReason && <p>{claim.declineReason}</p>}
    </article>
  );
}
