import type { ComponentChildren } from 'preact';
import type { Actor } from '../../../../kernel/actor.ts';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatMoment } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { href } from '../../../../web/ui/links.ts';
import { ReasonForm } from '../../../../web/ui/reason-form.tsx';
import { Meta } from '../../../../web/ui/text.tsx';
import { ROLE_NAMES } from '../../grants/messages.ts';
import { mayRevoke } from '../../grants/policy.ts';
import type { PlacedGrant } from '../../grants/schema.ts';
import { messages } from '../messages.ts';
import type { SeenPerson } from '../queries.ts';
import { GiveForm, type TypedGrant } from './give-form.tsx';
import { placeWords } from './places.ts';

export type PersonFault = {
  /** Of which appointment, or of a new one. */
  grantId?: string | undefined;
  fields: FieldErrors;
  typed: TypedGrant;
  reason: string;
};

type Props = {
  locale: Locale;
  actor: Actor;
  person: SeenPerson;
  today: string;
  idemKey: string;
  fault?: PersonFault | undefined;
  /** What may be done to the account; nothing where it may not. */
  account?: ComponentChildren;
};

export function PersonPage(props: Props) {
  const { locale, actor, person, today, idemKey, fault, account } = props;
  const t = messages[locale];
  const over = (grant: PlacedGrant) =>
    grant.revokedAt !== null || (grant.validUntil !== null && grant.validUntil < today);
  const held = person.grants.filter(grant => !over(grant));
  const past = person.grants.filter(over);
  const self = actor.kind === 'person' && actor.id === person.id;
  return (
    <>
      <p class="link-row">
        <a href={href(locale, '/people')}>{t.back}</a>
      </p>
      <h1>{person.name}</h1>
      <Meta items={[person.email]} />
      <section class="stack">
        <h2>{t.now}</h2>
        {held.length === 0 && <p class="hint">{t.nothingNow}</p>}
        {held.map(grant => (
          <Held key={grant.id} {...props} grant={grant} />
        ))}
      </section>
      {!self && (
        <section class="stack">
          <h2>{t.giveTitle}</h2>
          <GiveForm
            locale={locale}
            action={href(locale, `/people/${person.id}`)}
            idemKey={idemKey}
            today={today}
            typed={fault && !fault.grantId ? fault.typed : {}}
            fields={fault && !fault.grantId ? fault.fields : {}}
          />
        </section>
      )}
      {account}
      {past.length > 0 && <Past locale={locale} grants={past} />}
    </>
  );
}

const untilWords = (locale: Locale, day: string | null) =>
  day === null ? messages[locale].openEnd : formatDate(locale, day);

function Held({ locale, actor, person, grant, fault }: Props & { grant: PlacedGrant }) {
  const t = messages[locale];
  const role = ROLE_NAMES[grant.role][locale];
  const wrong = fault?.grantId === grant.id ? fault : undefined;
  return (
    <article class="appointment">
      <h3>{role}</h3>
      <Meta
        items={[
          placeWords(locale, grant, grant.employer),
          `${t.from} ${formatDate(locale, grant.validFrom)}`,
          grant.validUntil && `${t.until} ${formatDate(locale, grant.validUntil)}`,
        ]}
      />
      {mayRevoke(actor, grant) && (
        <ReasonForm
          locale={locale}
          action={href(locale, `/people/${person.id}/grants/${grant.id}`)}
          summary={t.revokeOf(role)}
          name={`reason-${grant.id}`}
          label={t.reason}
          hint={t.reasonHint}
          refused={wrong && { reason: wrong.reason, error: wrong.fields.reason?.[locale] }}
          button={t.revoke}
        />
      )}
    </article>
  );
}

function Past({ locale, grants }: { locale: Locale; grants: readonly PlacedGrant[] }) {
  const t = messages[locale];
  return (
    <section class="stack">
      <DataTable
        locale={locale}
        caption={t.past}
        columns={[
          { key: 'role', label: t.role },
          { key: 'place', label: t.place },
          { key: 'from', label: t.from },
          { key: 'ended', label: t.ended },
          { key: 'why', label: t.why },
        ]}
        rows={grants.map(grant => ({
          role: ROLE_NAMES[grant.role][locale],
          place: placeWords(locale, grant, grant.employer),
          from: formatDate(locale, grant.validFrom),
          ended: grant.revokedAt ? formatMoment(locale, grant.revokedAt) : untilWords(locale, grant.validUntil),
          why: grant.revokeReason ?? t.runOut,
        }))}
      />
    </section>
  );
}

