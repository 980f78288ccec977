import { type Locale, type LocalisedText, textIn } from '../../../../kernel/localised.ts';
import { SECTORS } from '../../../../kernel/sectors.ts';
import {
  Actions,
  Button,
  Form,
  HiddenKey,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { PostedOpening } from '../open-schema.ts';
import { ORIGIN_SAID } from '../rules.ts';
import { errorAt, type Faults } from './form-body.ts';

type Props = {
  locale: Locale;
  typed: PostedOpening;
  /** The technology of the deal, where it has one. */
  known: LocalisedText | undefined;
  organisations: readonly { id: string; name: LocalisedText }[];
  idemKey: string;
  faults: Faults;
};

export function NewPage({ locale, typed, known, organisations, idemKey, faults }: Props) {
  const t = messages[locale];
  const ofDeal = typed.dealId !== '';
  if (!ofDeal && organisations.length === 0)
    return (
      <>
        <h1>{t.new}</h1>
        <Notice locale={locale}>
          <p>{t.noFirm}</p>
        </Notice>
      </>
    );
  const at = (name: keyof PostedOpening) => ({ locale, name, value: typed[name], error: errorAt(faults, name) });
  return (
    <>
      <h1>{t.new}</h1>
      <Lead>{ofDeal ? t.newForDeal : t.newLead}</Lead>
      <Form locale={locale} action={href(locale, '/mastery')} errors={faults}>
        <HiddenKey value={idemKey} />
        <HiddenKey name="dealId" value={typed.dealId} />
        {!ofDeal && (
          <>
            <Radios
              {...at('organisationId')}
              label={t.forWhom}
              options={organisations.map(({ id, name }) => ({ value: id, label: textIn(name, locale) }))}
            />
            <Radios
              {...at('origin')}
              label={t.origin}
              options={(['decoding', 'own'] as const).map(value => ({ value, label: ORIGIN_SAID[value][locale] }))}
            />
          </>
        )}
        {known ? (
          <p>
            {t.technology}: <strong>{textIn(known, locale)}</strong>
          </p>
        ) : (
          <TextInput {...at('title')} label={t.technology} maxLength={200} />
        )}
        <Select
          {...at('sector')}
          label={t.sector}
          options={Object.entries(SECTORS).map(([value, said]) => ({ value, label: said[locale] }))}
        />
        <TextArea {...at('plan')} label={t.plan} hint={t.planHint} required={ofDeal ? false : undefined} />
        <Actions>
          <Button>{t.openIt}</Button>
        </Actions>
      </Form>
    </>
  );
}
