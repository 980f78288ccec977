import { Actions, Button, Checkbox, Form, HiddenKey } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { ActingFields } from '../../holders/acting/acting-fields.tsx';
import { messages as consents } from '../../submissions/consents/messages.ts';
import { messages } from '../messages.ts';
import { screensOf } from '../questions/screens.ts';
import type { Screen } from '../schema.ts';
import { DraftFoot } from './draft-foot.tsx';
import { type DraftView, errorsOf, placeOf } from './draft-view.ts';
import { FieldInput } from './field-input.tsx';
import { Hidden } from './step-page.tsx';

const PLACE = { need: '/needs', technology: '/technologies' } as const;

type Props = {
  view: DraftView;
  /** Of a form that was never stored: sent twice, it is done once. */
  idemKey: string;
};

/** Every question on one page, for whoever types in records all day. */
export function AllPage({ view, idemKey }: Props) {
  const { locale, draft, base, start } = view;
  const t = messages[locale];
  return (
    <div class="step">
      <h1>{t.title[draft.kind]}</h1>
      <Form
        locale={locale}
        action={base ? placeOf(view, 'all') : href(locale, PLACE[draft.kind])}
        errors={errorsOf(view, () => true)}
        draft={base ? undefined : draft.kind}
        autosave={base !== undefined}
      >
        {!base && (
          <>
            <HiddenKey value={idemKey} />
            <Hidden kind={draft.kind} screen="all" />
          </>
        )}
        {view.acting && (
          <ActingFields locale={locale} choice={view.acting} today={view.today} faults={view.faults} />
        )}
        {screensOf(draft.kind).map(screen => (
          <Part key={screen.id} view={view} screen={screen} />
        ))}
        {draft.prefilled.length > 0 && (
          <Checkbox locale={locale} name="confirm" label={t.confirm} error={view.faults.confirm?.[locale]} />
        )}
        <Actions>
          <Button name="go" value="deliver">
            {t.send[draft.kind]}
          </Button>
          <Button name="go" value="save" kind="quiet" formAction={base ? undefined : href(locale, '/drafts')}>
            {t.keep}
          </Button>
        </Actions>
      </Form>
      <DraftFoot
        view={view}
        other={[
          { label: t.byQuestion, href: placeOf(view, base ? screensOf(draft.kind)[0]!.id : 'one') },
          ...(base ? [] : [{ label: t.fromText, href: href(locale, withQuery(start, { view: 'text' })) }]),
        ]}
      />
    </div>
  );
}

function Part({ view, screen }: { view: DraftView; screen: Screen }) {
  const { locale } = view;
  const ticks = screen.id === 'send';
  return (
    <section class="all-part" id={`part-${screen.id}`}>
      <h2>{ticks ? consents[locale].title : screen.title[locale]}</h2>
      {ticks && <p class="hint">{consents[locale].lead}</p>}
      {screen.lead && <Lead>{screen.lead[locale]}</Lead>}
      {screen.fields.map(field => (
        <FieldInput key={field.name} {...view} field={field} />
      ))}
    </section>
  );
}
