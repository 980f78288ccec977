import type { Locale } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import { Button } from '../../../../web/ui/form.tsx';
import { Meta } from '../../../../web/ui/text.tsx';
import { ROLE_NAMES } from '../../grants/messages.ts';
import { placeWords } from '../../people/pages/places.ts';
import { messages } from '../messages.ts';
import type { Invitation } from '../schema.ts';

type Props = {
  locale: Locale;
  invitations: readonly Invitation[];
  /** Absolute address of an invitation. */
  linkOf: (id: string) => string;
  /** Where taking one back is posted to. */
  withdrawAt: (id: string) => string;
};

/** Invitations that wait, each with its link, which serves nobody but whom it is for. */
export function InvitationList({ locale, invitations, linkOf, withdrawAt }: Props) {
  const t = messages[locale];
  if (invitations.length === 0) return <p class="hint">{t.nothingOpen}</p>;
  return (
    <>
      {invitations.map(invitation => (
        <article key={invitation.id} class="appointment">
          <h3>{invitation.email}</h3>
          <Meta
            items={[
              ROLE_NAMES[invitation.role][locale],
              placeWords(locale, invitation, invitation.employer),
              `${t.until} ${formatMoment(locale, invitation.validUntil)}`,
            ]}
          />
          <details>
            <summary>{t.link}</summary>
            <p class="private-address">{linkOf(invitation.id)}</p>
          </details>
          <form action={withdrawAt(invitation.id)} method="post" data-once="">
            <Button kind="plain">
              {t.withdraw}
              <span class="unseen"> {invitation.email}</span>
            </Button>
          </form>
        </article>
      ))}
    </>
  );
}
