import { Actions, Button, FileInput, Form, TextArea } from '../../../../web/ui/form.tsx';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import type { RecordKind } from '../../submissions/schema.ts';
import { messages } from '../messages.ts';

type Props = {
  locale: Locale;
  kind: RecordKind;
  start: string;
  text: string;
  faults: FieldErrors;
};

/** For whoever has a text already: it is read, and fills in the answers. */
export function StartPage({ locale, kind, start, text, faults }: Props) {
  const t = messages[locale];
  const { read } = t;
  return (
    <div class="step">
      <h1>{read.title[kind]}</h1>
      <Lead>{read.lead}</Lead>
      <Form
        locale={locale}
        action={href(locale, '/drafts/read')}
        multipart
        errors={Object.entries(faults).map(([name, said]) => ({ name, message: said[locale] }))}
      >
        <input type="hidden" name="kind" value={kind} />
        <TextArea
          locale={locale}
          name="text"
          rows={8}
          label={read.text}
          hint={read.textHint}
          value={text}
          error={faults.text?.[locale]}
        />
        <FileInput
          locale={locale}
          name="file"
          accept=".pdf,.docx,.txt"
          label={read.file}
          hint={read.fileHint}
          error={faults.file?.[locale]}
        />
        <Actions>
          <Button>{read.submit}</Button>
        </Actions>
      </Form>
      <section class="all-part">
        <h2>{read.instead}</h2>
        <p>{t.lead[kind]}</p>
        <Actions>
          <Button kind="quiet" href={href(locale, withQuery(start, { view: 'one' }))}>
            {read.begin}
          </Button>
          <Button kind="plain" href={href(locale, withQuery(start, { view: 'all' }))}>
            {t.onePage}
          </Button>
        </Actions>
        <p class="hint">{t.after[kind]}</p>
      </section>
    </div>
  );
}
