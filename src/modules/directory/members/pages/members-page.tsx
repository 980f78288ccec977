import type { ComponentChildren } from 'preact';
import type { Actor } from '../../../../kernel/actor.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { Actions, Button, Form, HiddenKey, Select, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import { mayRevoke, ROLE_NAMES } from '../../../identity/index.ts';
import { messages } from '../messages.ts';
import type { Member } from '../queries.ts';
import { MEMBER_ROLES } from '../rules.ts';
import type { NamedOrganisation } from '../store.ts';
import { type FormFault, linesOf } from './form-fault.ts';

type Props = {
  locale: Locale;
  actor: Actor;
  organisation: NamedOrganisation;
  members: readonly Member[];
  idemKey: string;
  fault?: FormFault | undefined;
  /** The invitations that wait. */
  children: ComponentChildren;
};

/** Who acts for an organisation, and how colleagues come and go. */
export function MembersPage(props: Props) {
  const { locale, organisation, members, children } = props;
  const t = messages[locale];
  return (
    <>
      <p class="link-row">
        <a href={href(locale, '/account/organisations')}>{t.back}</a>
        <a href={href(locale, `/organisations/${organisation.id}`)}>{t.publicPage}</a>
      </p>
      <h1>{textIn(organisation.name, locale)}</h1>
      <section class="stack">
        <h2>{t.members}</h2>
        {members.map(member => (
          <MemberCard key={member.personId} {...props} member={member} />
        ))}
      </section>
      <section class="stack">
        <h2>{t.invite}</h2>
        <Lead>{t.inviteLead}</Lead>
        <InviteForm {...props} />
      </section>
      <section class="stack">
        <h2>{t.open}</h2>
        {children}
      </section>
      <Form locale={locale} action={href(locale, `/account/organisations/${organisation.id}/leave`)}>
        <p class="hint">{t.leaveHint}</p>
        <Actions>
          <Button kind="danger">{t.leave}</Button>
        </Actions>
      </Form>
    </>
  );
}

function MemberCard({ locale, actor, organisation, member }: Props & { member: Member }) {
  const t = messages[locale];
  const self = actor.kind === 'person' && actor.id === member.personId;
  return (
    <article class="appointment">
      <h3>
        {member.name}
        {self && ` (${t.you})`}
      </h3>
      {member.grants.map(grant => {
        const role = ROLE_NAMES[grant.role][locale];
        return (
          <div key={grant.id} class="appointment-role">
            <Meta items={[role, formatDate(locale, grant.validFrom)]} />
            {!self && mayRevoke(actor, grant) && (
              <form
                action={href(locale, `/account/organisations/${organisation.id}/members/${grant.id}`)}
                method="post"
                data-once=""
              >
                <Button kind="plain">
                  {t.remove}
                  <span class="unseen">
                    {' '}
                    {member.name}, {role}
                  </span>
                </Button>
              </form>
            )}
          </div>
        );
      })}
    </article>
  );
}

function InviteForm({ locale, organisation, idemKey, fault }: Props) {
  const t = messages[locale];
  return (
    <Form
      locale={locale}
      action={href(locale, `/account/organisations/${organisation.id}/invitations`)}
      errors={linesOf(locale, fault?.fields)}
    >
      <HiddenKey value={idemKey} />
      <TextInput
        locale={locale}
        name="email"
        type="email"
        label={t.inviteEmail}
        value={fault?.typed.email}
        error={fault?.fields.email?.[locale]}
      />
      <Select
        locale={locale}
        name="role"
        label={t.role}
        value={fault?.typed.role}
        options={MEMBER_ROLES.map(role => ({ value: role, label: ROLE_NAMES[role][locale] }))}
        error={fault?.fields.role?.[locale]}
      />
      <Actions>
        <Button>{t.sendInvitation}</Button>
      </Actions>
    </Form>
  );
}
