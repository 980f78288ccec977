import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatDecimal } from '../../../../platform/i18n/format.ts';
import type { Panel } from '../../../../web/panels.ts';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Web } from '../../../../web/web.ts';
import { type AskedView, findAskedView } from '../form-view.ts';
import { messages } from '../messages.ts';
import { type Known, known } from '../receiver.ts';
import { ReceivedPart } from '../received/pages/received-part.tsx';
import { receivedOf } from '../received/queries.ts';
import { answererWords, formPath } from './place.ts';

type Kinds = typeof known;
type RecordOf<Type extends keyof Kinds> = Parameters<Kinds[Type]>[0];

// Button and panel stand on the same page: what both say is read once for it.
const shown = new WeakMap<Request, Promise<AskedView>>();

function viewOf<Type extends keyof Kinds>(web: Web, c: C, type: Type, record: RecordOf<Type>): Promise<AskedView> {
  const know = known[type] as (record: RecordOf<Type>) => Known;
  const view = shown.get(c.req.raw) ?? findAskedView(ctxOf(web, c), know(record));
  shown.set(c.req.raw, view);
  return view;
}

/** At the head of a record's page: the one action, or the way to what its reader has sent. */
export const interestButton =
  <Type extends keyof Kinds>(web: Web, type: Type): Panel<RecordOf<Type>> =>
  async (c, record) => {
    const view = await viewOf(web, c, type, record);
    return view.own ? undefined : <InterestLink locale={c.get('locale')} view={view} need={c.req.query('need')} />;
  };

type LinkProps = { locale: Locale; view: AskedView; need: string | undefined };

const InterestLink = ({ locale, view: { record, openId }, need }: LinkProps) => (
  <Button href={href(locale, openId ? `/interests/${openId}` : withQuery(formPath(record), { need }))}>
    {openId ? messages[locale].mineLink : messages[locale].button[record.type]}
  </Button>
);

/** On the page of a record: who answers and by when, and the way to say that one is interested. */
export const interestPanel =
  <Type extends keyof Kinds>(web: Web, type: Type): Panel<RecordOf<Type>> =>
  async (c, record) => {
    const view = await viewOf(web, c, type, record);
    const { answerable, answerBy, openId, days } = view;
    const locale = c.get('locale');
    if (view.own) return <ReceivedPart locale={locale} type={type} received={await receivedOf(ctxOf(web, c), view.record)} />;
    const t = messages[locale];
    const day = formatDate(locale, answerBy);
    const who = answererWords(locale, view);
    const asked = answerable ? t.panelText(who.charAt(0).toUpperCase() + who.slice(1), day) : t.panelBroker(day);
    return (
      <section id="interest">
        <h2>{t.panel[type]}</h2>
        <p>{openId ? t.mine : asked}</p>
        {days !== null && <p>{t.answersWithin(formatDecimal(locale, days))}</p>}
        <Actions>
          <InterestLink locale={locale} view={view} need={c.req.query('need')} />
        </Actions>
      </section>
    );
  };
