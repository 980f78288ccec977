import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { page } from '../../../../web/page.tsx';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import type { C, Web } from '../../../../web/web.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { messages } from '../messages.ts';
import { validUntil } from '../rules.ts';
import { findExpired } from '../store.ts';

const GONE = 410;
const PLACE = { technology: 'technologies', need: 'needs' } as const;

/** The page of a record that is not public: gone for the time being where it ran out, else missing. */
export async function expiredPage(web: Web, c: C, kind: RecordKind, id: string) {
  const found = isUuid(id) ? await findExpired(web.database.db, kind, id) : undefined;
  if (!found) throw missing();
  const locale = c.get('locale');
  const t = messages[locale].expired;
  const title = textIn(found.title, locale);
  const day = formatDate(locale, validUntil(found.since));
  const children = (
    <article class="record">
      <header class="record-head">
        <h1 lang={foreignLang(found.title, locale)}>{title}</h1>
        <Notice locale={locale} kind="waiting" title={t.title[kind]}>
          <p>{t.text(found.ref, day)}</p>
        </Notice>
        <Actions>
          <Button href={href(locale, withQuery(`/${PLACE[kind]}`, { q: title }))}>{t.search[kind]}</Button>
        </Actions>
      </header>
    </article>
  );
  return page(web, c, { title, current: PLACE[kind], children }, GONE);
}
