import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, Form, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { messages } from '../messages.ts';
import type { Claim } from '../schema.ts';
import type { FormFault } from './form-fault.ts';

export type WaitingClaim = Claim & { name: string };
type Props = {
  locale: Locale;
  claims: readonly WaitingClaim[];
  /** The claim that is shown as mistyped. */
  wrong?: { id: string; fault: FormFault } | undefined;
};

/** Claims to decide on. */
export function WaitingPage({ locale, claims, wrong }: Props) {
  const t = messages[locale];
  return (
    <>
      <p class="link-row">
        <a href={href(locale, '/people')}>{t.toPeople}</a>
      </p>
      <h1>{t.waitingTitle}</h1>
      {claims.length === 0 ? <EmptyState title={t.nobodyWaits} /> : <Lead>{t.waitingLead}</Lead>}
      {claims.map(claim => (
        <WaitingCase
          key={claim.id}
          locale={locale}
          claim={claim}
          fault={wrong?.id === claim.id ? wrong.fault : undefined}
        />
      ))}
    </>
  );
}

type CaseProps = { locale: Locale; claim: WaitingClaim; fault: FormFault | undefined };

function WaitingCase({ locale, claim, fault }: CaseProps) {
  const t = messages[locale];
  const { organisation: o } = claim;
  const name = `reason-${claim.id}`;
  const error = fault?.fields.reason?.[locale];
  return (
    <section class="review-case">
      <h2>
        <a href={href(locale, `/organisations/${o.id}`)}>{textIn(o.name, locale)}</a>
      </h2>
      <Meta items={[claim.name, `${t.claimedAt} ${formatMoment(locale, claim.claimedAt)}`]} />
      <DefinitionList
        locale={locale}
        items={[
          { term: t.work, value: claim.reason },
          { term: t.email, value: claim.email },
          { term: t.province, value: o.province && provinceName(locale, o.province) },
          { term: t.website, value: o.website },
        ]}
      />
      <Form
        locale={locale}
        action={href(locale, `/people/claims/${claim.id}`)}
        errors={error ? [{ name, message: error }] : []}
      >
        <Actions>
          <Button name="action" value="accept">
            {t.accept}
          </Button>
        </Actions>
        <TextInput
          locale={locale}
          name={name}
          label={t.declineReason}
          hint={t.declineHint}
          value={fault?.typed.reason}
          maxLength={500}
          error={error}
        />
        <Actions>
          <Button kind="quiet" name="action" value="decline">
            {t.decline}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
