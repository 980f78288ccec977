import type { FieldErrors, Said } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { Actions, Button, Form, HiddenKey } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { nameOf } from '../book.ts';
import { conceptHref } from '../pages/addresses.ts';
import type { CellChange } from '../rules.ts';
import { type ConceptChange, type ConceptFacts, stampOf } from '../schema.ts';
import type { ConceptAct } from '../store.ts';
import { editHref, newConceptHref, stewardHref } from './addresses.ts';
import { ConceptForm, NoteField } from './concept-form.tsx';
import { Differences } from './differences.tsx';
import { History } from './history.tsx';
import { messages } from './messages.ts';
import type { Typed } from './typed.ts';

/** What went wrong with what was sent; `differs` where somebody else was quicker. */
export type Trouble = { said: Said; fields: FieldErrors; differs?: readonly CellChange[] | undefined };

export type ConceptPageProps = {
  locale: Locale;
  id: string;
  /** As it is in force; a new or a retired concept has none. */
  present: ConceptFacts | undefined;
  changes: readonly ConceptChange[];
  acts: readonly ConceptAct[];
  setAside: Said | undefined;
  typed: Typed;
  trouble: Trouble | undefined;
  saved: boolean;
};

/** A known concept: its form, what else can be done with it, and its history. */
export function StewardConceptPage(props: ConceptPageProps) {
  const { locale, id, present, typed, trouble } = props;
  const t = messages[locale];
  return (
    <div class="stack thesaurus">
      <Back locale={locale} />
      <h1>{present ? t.editTitle(nameOf(present, locale)) : t.retiredTitle(id)}</h1>
      <Notices {...props} />
      {present ? (
        <>
          <p>
            <a href={conceptHref(locale, id)}>{t.see}</a>
          </p>
          <ConceptForm
            locale={locale}
            action={editHref(locale, id)}
            typed={typed}
            faults={trouble?.fields ?? {}}
            files={undefined}
          />
        </>
      ) : (
        <p>{t.retiredText}</p>
      )}
      <More {...props} />
      <History locale={locale} id={id} acts={props.acts} changes={props.changes} />
    </div>
  );
}

type NewProps = { locale: Locale; files: readonly string[]; typed: Typed; trouble: Trouble | undefined };

export const NewConceptPage = ({ locale, files, typed, trouble }: NewProps) => (
  <div class="stack thesaurus">
    <Back locale={locale} />
    <h1>{messages[locale].newTitle}</h1>
    <TroubleNotice locale={locale} trouble={trouble} />
    <ConceptForm
      locale={locale}
      action={newConceptHref(locale)}
      typed={typed}
      faults={trouble?.fields ?? {}}
      files={files}
    />
  </div>
);

export const Back = ({ locale }: { locale: Locale }) => (
  <nav class="trail" aria-label={messages[locale].back}>
    <a href={stewardHref(locale)}>{messages[locale].back}</a>
  </nav>
);

function Notices({ locale, saved, setAside, trouble }: ConceptPageProps) {
  const t = messages[locale];
  return (
    <>
      {saved && (
        <Notice locale={locale} kind="done" announce>
          <p>{t.saved}</p>
        </Notice>
      )}
      {setAside && (
        <Notice locale={locale} kind="refused" title={t.asideTitle}>
          <p>{setAside[locale]}</p>
        </Notice>
      )}
      <TroubleNotice locale={locale} trouble={trouble} />
    </>
  );
}

function TroubleNotice({ locale, trouble }: { locale: Locale; trouble: Trouble | undefined }) {
  const t = messages[locale];
  if (trouble?.differs)
    return (
      <Notice locale={locale} kind="refused" title={t.moved} announce>
        <p>{t.movedText}</p>
        <Differences locale={locale} changes={trouble.differs} />
      </Notice>
    );
  // Faults of fields are listed at the head of the form.
  if (!trouble || Object.keys(trouble.fields).length > 0) return null;
  return (
    <Notice locale={locale} kind="refused" announce>
      <p>{trouble.said[locale]}</p>
    </Notice>
  );
}

/** Undo and retire, each with its reason. */
function More({ locale, id, present, changes, typed }: ConceptPageProps) {
  const t = messages[locale];
  const [last] = changes;
  if (!last && !present) return null;
  return (
    <section class="stack">
      <h2>{t.more}</h2>
      <Form locale={locale} action={editHref(locale, id)}>
        <NoteField locale={locale} name="reason" value="" />
        <HiddenKey name="stamp" value={stampOf(present)} />
        <HiddenKey name="version" value={String(last?.version ?? 0)} />
        <HiddenKey value={typed.key} />
        <Actions>
          {last && (
            <Button kind="quiet" name="action" value="undo">
              {t.undo}
            </Button>
          )}
          {present && (
            <Button kind="danger" name="action" value="retire">
              {t.retire}
            </Button>
          )}
        </Actions>
      </Form>
    </section>
  );
}
