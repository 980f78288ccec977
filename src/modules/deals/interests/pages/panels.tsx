import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatDecimal } from '../../../../platform/i18n/format.ts';
import type { Panel } from '../../../../web/panels.ts';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { ctxOf, type Web } from '../../../../web/web.ts';
import { answerDaysOf } from '../figures/store.ts';
import { findFormView } from '../form-view.ts';
import { messages } from '../messages.ts';
import type { Interest, RecordAddress, RecordType } from '../schema.ts';
import { findOpenInterest } from '../store.ts';
import { answererWords, formPath } from './place.ts';

/** At the head of a record's page: the one action, or the way to what its reader has sent. */
export const interestButton =
  <Record extends { id: string }>(web: Web, type: RecordType): Panel<Record> =>
  async (c, { id }) => {
    const locale = c.get('locale');
    const actor = c.get('actor');
    const { db } = web.database;
    const open = actor.kind === 'person' ? await findOpenInterest(db, { type, id }, actor.id) : undefined;
    return <InterestLink locale={locale} address={{ type, id }} open={open} />;
  };

type LinkProps = { locale: Locale; address: RecordAddress; open: Interest | undefined };

const InterestLink = ({ locale, address, open }: LinkProps) => (
  <Button href={href(locale, open ? `/interests/${open.id}` : formPath(address))}>
    {open ? messages[locale].mineLink : messages[locale].button[address.type]}
  </Button>
);

/** On the page of a record: who answers and by when, and the way to say that one is interested. */
export const interestPanel =
  <Record extends { id: string }>(web: Web, type: RecordType): Panel<Record> =>
  async (c, { id }) => {
    const view = await findFormView(ctxOf(web, c), { type, id });
    const { record, answerable, answerBy, open } = view;
    const locale = c.get('locale');
    const t = messages[locale];
    const day = formatDate(locale, answerBy);
    const days = record.organisationId ? await answerDaysOf(web.database.db, record.organisationId) : undefined;
    const who = answererWords(locale, view);
    const asked = answerable ? t.panelText(who.charAt(0).toUpperCase() + who.slice(1), day) : t.panelBroker(day);
    return (
      <section id="interest">
        <h2>{t.panel[type]}</h2>
        <p>{open ? t.mine : asked}</p>
        {days !== undefined && <p>{t.answersWithin(formatDecimal(locale, days))}</p>}
        <Actions>
          <InterestLink locale={locale} address={record} open={open} />
        </Actions>
      </section>
    );
  };
