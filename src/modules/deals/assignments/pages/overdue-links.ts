import { textIn } from '../../../../kernel/localised.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { href } from '../../../../web/ui/links.ts';
import { overdueFor } from '../queries.ts';
import { messages } from '../messages.ts';

/** What is past its day, as links for the head of the desk. */
export async function overdueLinks(ctx: Ctx): Promise<{ href: string; label: string }[]> {
  const { locale } = ctx;
  return (await overdueFor(ctx)).map(({ id, needTitle, dueOn }) => ({
    href: href(locale, `/desk/assignments/${id}`),
    label: `${textIn(needTitle, locale)} (${messages[locale].due(formatDate(locale, dueOn))})`,
  }));
}
