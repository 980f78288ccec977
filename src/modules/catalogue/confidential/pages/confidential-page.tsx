import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { ConfidentialField } from '../schema.ts';
import type { WholeRecord } from '../store.ts';
import { Confidence, hasConfidence } from './confidence.tsx';

export const PLACE = { need: '/needs', technology: '/technologies' } as const;

type Props = {
  locale: Locale;
  whole: WholeRecord;
  /** Undefined until an inspector has opened it. */
  visible: ReadonlySet<ConfidentialField> | undefined;
  inspected?: boolean | undefined;
};

/** What was said of a record in confidence, as far as the reader may know it. */
export function ConfidentialPage({ locale, whole, visible, inspected }: Props) {
  const t = messages[locale];
  const { kind, record } = whole;
  const path = `${PLACE[kind]}/${record.id}`;
  return (
    <>
      <h1>{t.title(record.ref)}</h1>
      <p lang={foreignLang(record.title, locale)}>{textIn(record.title, locale)}</p>
      {record.state === 'published' && (
        <p>
          <a href={href(locale, path)}>{t.publicPage}</a>
        </p>
      )}
      {inspected && <Notice locale={locale} kind="info" title={t.inspected} announce />}
      {visible ? (
        <>
          <Lead>{t.lead}</Lead>
          {hasConfidence(locale, whole, visible) ? (
            <Confidence locale={locale} whole={whole} visible={visible} />
          ) : (
            <p>{t.nothing}</p>
          )}
        </>
      ) : (
        <Form locale={locale} action={href(locale, `${path}/confidential`)}>
          <p>{t.inspectText}</p>
          <Actions>
            <Button>{t.inspect}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
