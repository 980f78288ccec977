import { type Locale, textIn } from '../../../../../kernel/localised.ts';
import { formatInteger } from '../../../../../platform/i18n/format.ts';
import { Actions, Button, Form } from '../../../../../web/ui/form.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Lead, Meta } from '../../../../../web/ui/text.tsx';
import { messages as shared } from '../../messages.ts';
import type { ImportRun } from '../../schema.ts';
import { messages } from '../messages.ts';
import type { LeftRecord } from '../queries.ts';

/** The question before a run is undone. */
export function UndoPage({ locale, run }: { locale: Locale; run: ImportRun }) {
  const t = messages[locale];
  const back = href(locale, `/operator/imports/${run.id}`);
  const say = (n: number) => formatInteger(locale, n);
  const withdrawn = run.told.reduce((sum, one) => sum + (one.withdrawn ?? 0), 0);
  return (
    <>
      <h1>{t.title}</h1>
      <Meta items={[run.fileName]} />
      <Lead>{t.will(say(run.added), say(run.changed))}</Lead>
      {withdrawn > 0 && <p>{t.returns(say(withdrawn))}</p>}
      <p>{t.keeps}</p>
      <p>{t.again}</p>
      <Form locale={locale} action={`${back}/undo`}>
        <Actions>
          <Button kind="danger">{t.confirm}</Button>
          <Button kind="quiet" href={back}>
            {t.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

/** What undoing did, and the records that it left alone. */
export function UndonePart({ locale, run, left }: { locale: Locale; run: ImportRun; left: LeftRecord[] }) {
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  const { withdrawn = 0, restored = 0, left: total = 0 } = run.undo ?? {};
  return (
    <>
      <Notice locale={locale} title={shared[locale].states.undone} announce>
        <p>{t.done(say(withdrawn), say(restored))}</p>
      </Notice>
      {total > 0 && (
        <section>
          <p>{t.left(say(total))}</p>
          <ul>
            {left.map(record => (
              <li key={record.id}>
                <LeftLink locale={locale} record={record} />
              </li>
            ))}
          </ul>
          {total > left.length && <p>{t.andMore(say(total - left.length))}</p>}
        </section>
      )}
    </>
  );
}

function LeftLink({ locale, record }: { locale: Locale; record: LeftRecord }) {
  const words = textIn(record.title, locale) || messages[locale].untitled;
  if (!record.published) return <>{words}</>;
  const place = record.kind === 'need' ? 'needs' : 'technologies';
  return <a href={href(locale, `/${place}/${record.id}`)}>{words}</a>;
}
