import type { Actor } from '../../../../kernel/actor.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { DataTable, type Row } from '../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, Form, HiddenKey, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead, Tag } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { DeskTabs } from '../../suggestions/pages/desk-tabs.tsx';
import { messages } from '../messages.ts';
import { isOverdue } from '../rules.ts';
import type { Assignment } from '../schema.ts';

export type ListProps = {
  locale: Locale;
  actor: Actor;
  underWay: readonly Assignment[];
  ended: readonly Assignment[];
  today: string;
  /** Given to whoever may open a search by hand. */
  openKey: string | undefined;
  fault?: { message: string; typed: string } | undefined;
};

export function ListPage({ locale, actor, underWay, ended, today, openKey, fault }: ListProps) {
  const t = messages[locale];
  return (
    <>
      <h1>{t.title}</h1>
      <DeskTabs locale={locale} actor={actor} current="assignments" />
      <Lead>{t.lead}</Lead>
      {underWay.length === 0 ? (
        <EmptyState title={t.nothing}>
          <p>{t.nothingText}</p>
        </EmptyState>
      ) : (
        <Assignments locale={locale} caption={t.underWay} list={underWay} today={today} />
      )}
      {openKey && <OpenForm locale={locale} idemKey={openKey} fault={fault} />}
      {ended.length > 0 && <Assignments locale={locale} caption={t.ended} list={ended} today={today} />}
    </>
  );
}

type TableProps = { locale: Locale; caption: string; list: readonly Assignment[]; today: string };

function Assignments({ locale, caption, list, today }: TableProps) {
  const t = messages[locale];
  const columns = (['need', 'province', 'state', 'dueOn', 'next'] as const).map(key => ({ key, label: t[key] }));
  return (
    <DataTable locale={locale} caption={caption} columns={columns} rows={list.map(a => rowOf(locale, a, today))} />
  );
}

function rowOf(locale: Locale, { id, needTitle, province, state, dueOn }: Assignment, today: string): Row {
  const t = messages[locale];
  return {
    need: <a href={href(locale, `/desk/assignments/${id}`)}>{textIn(needTitle, locale)}</a>,
    province: province && provinceName(locale, province),
    state: t.states[state],
    dueOn: (
      <>
        {formatDate(locale, dueOn)} {isOverdue(state, dueOn, today) && <Tag tone="brick">{t.overdue}</Tag>}
      </>
    ),
    next: t.movesNext[state],
  };
}

type OpenProps = { locale: Locale; idemKey: string; fault: ListProps['fault'] };

function OpenForm({ locale, idemKey, fault }: OpenProps) {
  const t = messages[locale];
  return (
    <details class="evidence" open={fault !== undefined}>
      <summary>{t.openTitle}</summary>
      <Form
        locale={locale}
        action={href(locale, '/desk/assignments')}
        errors={fault ? [{ name: 'need', message: fault.message }] : []}
      >
        <HiddenKey value={idemKey} />
        <TextInput
          locale={locale}
          name="need"
          label={t.needLink}
          hint={t.needLinkHint}
          value={fault?.typed}
          error={fault?.message}
        />
        <Actions>
          <Button>{t.open}</Button>
        </Actions>
      </Form>
    </details>
  );
}
