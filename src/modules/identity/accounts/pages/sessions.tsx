import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { formatDate, formatMoment } from '../../../../platform/i18n/format.ts';
import { readForm } from '../../../../web/form-values.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead, Tag } from '../../../../web/ui/text.tsx';
import { type C, ctxOf } from '../../../../web/web.ts';
import { endOtherSessions, endSession } from '../commands.ts';
import type { Door } from '../door.ts';
import { deviceOf } from '../rules.ts';
import type { Session, SessionLine } from '../schema.ts';
import { listSessions } from '../store.ts';
import { ownPage } from './account-frame.tsx';
import { messages } from './account-messages.ts';

export async function showSessions({ web }: Door, c: C, session: Session): Promise<Response> {
  const locale = c.get('locale');
  const t = messages[locale];
  const lines = await listSessions(web.database.db, session.person.id, web.now());
  const ended = c.req.query('ended');
  return ownPage(web, c, {
    place: '/account/sessions',
    title: t.sessions,
    notice: ended !== undefined && /^\d{1,4}$/.test(ended) ? t.ended(Number(ended)) : undefined,
    children: (
      <>
        <Lead>{t.sessionsLead}</Lead>
        <DataTable
          locale={locale}
          caption={t.sessions}
          columns={[
            { key: 'device', label: t.device },
            { key: 'since', label: t.since },
            { key: 'seen', label: t.lastSeen },
            { key: 'place', label: t.place },
            { key: 'end', label: t.end },
          ]}
          rows={lines.map(line => rowOf(c, line, line.id === session.id))}
        />
        {lines.length > 1 && (
          <Form locale={locale} action={href(locale, '/account/sessions/end-others')}>
            <Actions>
              <Button kind="quiet">{t.endOthers}</Button>
            </Actions>
          </Form>
        )}
      </>
    ),
  });
}

function rowOf(c: C, { id, agent, address, createdAt, updatedAt }: SessionLine, own: boolean) {
  const locale = c.get('locale');
  const t = messages[locale];
  const device = deviceOf(agent ?? '') || t.unknownDevice;
  return {
    device: (
      <>
        {device} {own && <Tag tone="green">{t.thisOne}</Tag>}
      </>
    ),
    since: formatMoment(locale, createdAt),
    // A session is written to once a day while it is in use: the hour would be a wrong one.
    seen: formatDate(locale, legalDay(updatedAt)),
    place: address ? address.replace(/\.0$/, '.x') : undefined,
    end: own ? undefined : (
      <form method="post" action={href(locale, '/account/sessions/end')}>
        <input type="hidden" name="session" value={id} />
        <button class="button button-plain" type="submit" aria-label={t.endThis(device)}>
          {t.end}
        </button>
      </form>
    ),
  };
}

export async function endOne({ web }: Door, c: C, { person }: Session): Promise<Response> {
  const id = (await readForm(c)).get('session');
  if (!isUuid(id)) throw missing();
  await endSession(ctxOf(web, c), person.id, id);
  return c.redirect(href(c.get('locale'), '/account/sessions?ended=1'), 303);
}

export async function endOthers({ web }: Door, c: C, session: Session): Promise<Response> {
  const ended = await endOtherSessions(ctxOf(web, c), session);
  return c.redirect(href(c.get('locale'), `/account/sessions?ended=${ended}`), 303);
}
