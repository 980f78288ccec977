import type { FieldErrors, Refusal } from '../kernel/errors.ts';
import type { Locale } from '../kernel/localised.ts';
import { messages } from './messages.ts';
import { EmptyState } from './ui/empty-state.tsx';
import { Button } from './ui/form.tsx';
import { href } from './ui/links.ts';
import { SearchBox } from './ui/search-box.tsx';

export type ErrorPageProps = {
  locale: Locale;
  /** Undefined for a bug. */
  refusal: Refusal | undefined;
  requestId: string;
  /** Without the language. */
  path: string;
  /** Where the same can be asked again; what a form held has to be sent again by its sender. */
  againHref: string | undefined;
};

export const titleOf = ({ locale, refusal, path }: ErrorPageProps): string =>
  refusal?.kind === 'missing' ? missingWords(locale, path).title : errorWords(locale, refusal).title;

/** What happened, and what to do next: no page is a dead end. */
export const ErrorPage = (props: ErrorPageProps) =>
  props.refusal?.kind === 'missing' ? <Missing {...props} /> : <Failed {...props} />;

function Missing({ locale, path }: ErrorPageProps) {
  const t = messages[locale];
  const { title, text } = missingWords(locale, path);
  return (
    <>
      <EmptyState level={1} title={title}>
        <p>{text}</p>
      </EmptyState>
      <SearchBox locale={locale} label={t.searchInstead} />
      <p class="link-row">
        {isWorkspace(path) && <a href={href(locale, '/operator')}>{t.goDoor}</a>}
        <a href={href(locale, '/needs')}>{t.goNeeds}</a>
        <a href={href(locale, '/help')}>{t.goHelp}</a>
        <a href={href(locale, '/')}>{t.goHome}</a>
      </p>
    </>
  );
}

const isWorkspace = (path: string) => path.startsWith('/operator/');

/** Said by the address alone, whether there is such a record or not: what may not be seen is missing. */
function missingWords(locale: Locale, path: string) {
  const { page, record, privatePage, workspace } = messages[locale].missing;
  if (isWorkspace(path)) return workspace;
  if (/\/private\/|^\/drafts\//.test(path)) return privatePage;
  return /^\/(technologies|needs|organisations)\/./.test(path) ? record : page;
}

function Failed({ locale, refusal, requestId, againHref }: ErrorPageProps) {
  const t = messages[locale];
  const { title, help } = errorWords(locale, refusal);
  return (
    <EmptyState
      level={1}
      title={title}
      actions={
        <>
          {againHref && <Button href={againHref}>{t.tryAgain}</Button>}
          <Button kind={againHref ? 'quiet' : 'primary'} href={href(locale, '/')}>
            {t.goHome}
          </Button>
        </>
      }
    >
      <p>{refusal ? refusal.said[locale] : t.bugSaid}</p>
      {refusal && <Faults locale={locale} fields={refusal.fields} said={refusal.said[locale]} />}
      {help && <p>{help}</p>}
      {!refusal && (
        <p>
          {t.quote} <code>{requestId}</code>
        </p>
      )}
    </EmptyState>
  );
}

function errorWords(locale: Locale, refusal: Refusal | undefined): { title: string; help: string } {
  const { errors } = messages[locale];
  if (!refusal) return errors.bug;
  return refusal.status === 413 ? errors.tooLarge : errors[refusal.kind];
}

/** Every fault at once, except one that was the whole sentence. */
function Faults({ locale, fields, said }: { locale: Locale; fields: FieldErrors; said: string }) {
  const lines = Object.values(fields)
    .map(field => field[locale])
    .filter(line => line !== said);
  if (lines.length === 0) return null;
  return (
    <ul class="plain-list">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
