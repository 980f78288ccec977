import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { screensOf } from '../questions/screens.ts';
import { isOwedToldWith } from '../rules.ts';
import type { Screen } from '../schema.ts';
import { DraftFoot } from './draft-foot.tsx';
import { type DraftView, errorsOf, placeOf } from './draft-view.ts';
import { FieldInput } from './field-input.tsx';
import { StepArch } from './step-arch.tsx';

type Props = {
  view: DraftView;
  screen: Screen;
  /** One came here from the end, to mend something: the way back leads there. */
  mending: boolean;
  /** Nothing is stored yet: the page still says what this is. */
  intro: boolean;
};

/** One question, or a few that belong together. */
export function StepPage({ view, screen, mending, intro }: Props) {
  const { locale, draft, base, start } = view;
  const t = messages[locale];
  const screens = screensOf(draft.kind);
  const at = screens.indexOf(screen);
  const alone = screen.fields.length === 1;
  const isHere = (name: string) => screen.fields.some(field => field.name === name);
  return (
    <div class="step">
      <StepArch locale={locale} at={at + 1} of={screens.length} />
      {intro && <p class="step-intro">{t.lead[draft.kind]}</p>}
      <Form
        locale={locale}
        action={base ? placeOf(view, screen.id) : href(locale, '/drafts')}
        errors={errorsOf(view, isHere).filter(error => isHere(error.name))}
        draft={base ? undefined : draft.kind}
        autosave={base !== undefined}
      >
        {!base && <Hidden kind={draft.kind} screen={screen.id} />}
        {!alone && <h1>{screen.title[locale]}</h1>}
        {screen.lead && <Lead>{screen.lead[locale]}</Lead>}
        {draft.skipped.includes(screen.id) && <p class="hint">{t.skipped}</p>}
        {screen.fields.map(field => (
          <FieldInput key={field.name} {...view} field={field} question={alone || undefined} />
        ))}
        <StepButtons view={view} screen={screen} first={at === 0} mending={mending} />
      </Form>
      <DraftFoot
        view={view}
        other={[
          { label: t.onePage, href: placeOf(view, 'all') },
          ...(base ? [] : [{ label: t.fromText, href: href(locale, withQuery(start, { view: 'text' })) }]),
        ]}
      />
      {intro && <p class="hint">{t.after[draft.kind]}</p>}
    </div>
  );
}

export const Hidden = ({ kind, screen }: { kind: string; screen: string }) => (
  <>
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="screen" value={screen} />
  </>
);

/** The first button is the one that Enter presses. */
function StepButtons({ view, screen, first, mending }: Omit<Props, 'intro'> & { first: boolean }) {
  const t = messages[view.locale];
  const next = (
    <Button name="go" value="next" kind={mending ? 'quiet' : 'primary'}>
      {t.next}
    </Button>
  );
  const review = (
    <Button name="go" value="review" kind={mending ? 'primary' : 'plain'}>
      {mending ? t.review : t.sendNow}
    </Button>
  );
  return (
    <>
      <Actions>
        {mending ? review : next}
        <Button name="go" value="skip" kind="quiet">
          {t.skip}
        </Button>
      </Actions>
      <div class="step-more">
        {!first && (
          <Button name="go" value="back" kind="plain">
            {t.back}
          </Button>
        )}
        {mending ? next : isOwedToldWith(view.draft, screen) && review}
      </div>
    </>
  );
}
