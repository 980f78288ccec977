import { deleteCookie } from 'hono/cookie';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import { readForm } from '../../../../web/form-values.ts';
import { Actions, Button, Form, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { type C, ctxOf } from '../../../../web/web.ts';
import { isSecure, sessionCookie } from '../auth.ts';
import { erasePerson, type Forget } from '../commands.ts';
import type { Door } from '../door.ts';
import { said } from '../messages.ts';
import { ownData } from '../queries.ts';
import type { Session } from '../schema.ts';
import type { AccountPanel } from './account.tsx';
import { ownPage } from './account-frame.tsx';
import { messages } from './account-messages.ts';
import { errorAt, saidPage, toFormErrors } from './frame.tsx';

export function dataPage({ web }: Door, c: C, errors: FieldErrors = {}) {
  const locale = c.get('locale');
  const t = messages[locale];
  const wrong = toFormErrors(errors, locale);
  return ownPage(web, c, {
    place: '/account/data',
    title: t.data,
    status: wrong.length > 0 ? 422 : 200,
    children: (
      <>
        <Lead>{t.dataLead}</Lead>
        <p>
          <a href={href(locale, '/account/data.json')}>{t.download}</a>
        </p>
        <h2>{t.eraseTitle}</h2>
        <p>{t.eraseText}</p>
        <Form locale={locale} action={href(locale, '/account/data/erase')} errors={wrong}>
          <TextInput
            locale={locale}
            name="word"
            label={t.eraseField}
            width="short"
            autoComplete="off"
            error={errorAt(errors, 'word', locale)}
          />
          <Actions>
            <Button kind="danger">{t.erase}</Button>
          </Actions>
        </Form>
      </>
    ),
  });
}

export async function downloadData(
  { web }: Door,
  panels: readonly AccountPanel[],
  c: C,
  { person }: Session,
): Promise<Response> {
  const own = await ownData(web.database.db, person.id, web.now());
  const added = await Promise.all(panels.map(({ data }) => data?.(person.id) ?? {}));
  c.header('Content-Disposition', 'attachment; filename="nhip-cau.json"');
  return c.json(Object.assign(own, ...added));
}

export async function eraseAccount(
  door: Door,
  forget: readonly Forget[],
  c: C,
  { person }: Session,
): Promise<Response> {
  const { web } = door;
  const t = messages[c.get('locale')];
  const word = (await readForm(c)).get('word').normalize('NFC').trim().toUpperCase();
  // Both ways to put the tone mark on XOÁ are in use.
  if (word !== t.eraseWord && word !== 'XÓA') return dataPage(door, c, { word: said('eraseWord') });
  await erasePerson(ctxOf(web, c), person.id, forget);
  deleteCookie(c, sessionCookie(web), { path: '/', secure: isSecure(web) });
  return saidPage(web, c, { title: t.erasedTitle, text: t.erasedText, kind: 'done' });
}
