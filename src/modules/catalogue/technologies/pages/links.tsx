import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { href } from '../../../../web/ui/links.ts';
import type { Organisation } from '../../../directory/index.ts';
import { messages } from '../../messages.ts';

export const OrganisationLink = ({
  locale,
  organisation: { id, name },
}: {
  locale: Locale;
  organisation: Organisation;
}) => (
  <a href={href(locale, `/organisations/${id}`)} lang={foreignLang(name, locale)}>
    {textIn(name, locale)}
  </a>
);

export const SourceLine = ({ locale, name, url }: { locale: Locale; name: string; url: string | null }) => (
  <>
    {name}
    {url && (
      <>
        {' · '}
        <a href={url} rel="external noopener nofollow">
          {messages[locale].atSource}
        </a>
      </>
    )}
  </>
);
