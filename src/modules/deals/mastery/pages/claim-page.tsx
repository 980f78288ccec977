import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { unitWords } from '../../../../kernel/units.ts';
import { formatFigure } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  DateInput,
  FileInput,
  Form,
  HiddenKey,
  TextArea,
  TextInput,
} from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { FIGURES } from '../claim-schema.ts';
import { FILES } from '../evidence-files.ts';
import { messages } from '../messages.ts';
import { EVIDENCE_OWED, STEP_SAID } from '../rules.ts';
import type { Evidence, MasteryCase, Step } from '../schema.ts';
import { Changes } from './changes.tsx';
import { errorAt, type Faults } from './form-body.ts';

export type ClaimPageProps = {
  locale: Locale;
  case: MasteryCase;
  step: Step;
  get: (name: string) => string;
  idemKey: string;
  today: string;
  faults: Faults;
  changes: readonly string[];
};

export function ClaimPage(props: ClaimPageProps) {
  const { locale, case: c, step, idemKey, faults, changes } = props;
  const t = messages[locale];
  const owed = EVIDENCE_OWED[step];
  const parts = (['figures', 'withoutExpertsSince', 'trained', 'improvements'] as const).map(name => ({
    name,
    part: <Part {...props} name={name} owed={owed.includes(name)} />,
  }));
  const open = faults.some(fault => !owed.some(name => fault.name.startsWith(name)));
  return (
    <>
      <p>
        <a href={href(locale, `/mastery/${c.id}`)}>{textIn(c.title, locale)}</a>
      </p>
      <h1>{t.claimTitle(STEP_SAID[step][locale])}</h1>
      <Lead>{t.claimLead}</Lead>
      <Changes locale={locale} changes={changes} />
      <Form locale={locale} action={href(locale, '/mastery/claims')} errors={faults} multipart>
        <HiddenKey value={idemKey} />
        <HiddenKey name="case" value={c.id} />
        <HiddenKey name="step" value={step} />
        <HiddenKey name="version" value={String(c.version)} />
        <Basics {...props} />
        {parts.filter(({ name }) => owed.includes(name)).map(({ part }) => part)}
        <details class="more-fields" open={open}>
          <summary>{t.more}</summary>
          {parts.filter(({ name }) => !owed.includes(name)).map(({ part }) => part)}
          <Files {...props} />
        </details>
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </Form>
    </>
  );
}

const field = ({ locale, get, faults }: ClaimPageProps, name: string) => ({
  locale,
  name,
  value: get(name),
  error: errorAt(faults, name),
});

const Basics = (props: ClaimPageProps) => {
  const t = messages[props.locale];
  return (
    <>
      <DateInput {...field(props, 'reachedOn')} label={t.reachedOn} max={props.today} />
      <TextArea {...field(props, 'words')} label={t.words} hint={t.wordsHint} rows={3} maxLength={2000} />
    </>
  );
};

type PartProps = ClaimPageProps & { name: keyof Evidence; owed: boolean };

function Part({ name, owed, ...props }: PartProps) {
  const t = messages[props.locale];
  const required = owed ? undefined : false;
  const more = { ...field(props, name), required };
  if (name === 'withoutExpertsSince')
    return <DateInput {...more} label={t.withoutExpertsSince} max={props.today} />;
  if (name === 'trained')
    return <TextInput {...more} label={t.trained} inputMode="numeric" width="short" suffix={t.people} />;
  if (name === 'improvements') return <TextArea {...more} label={t.improvements} rows={3} maxLength={2000} />;
  return <Figures {...props} />;
}

function Figures(props: ClaimPageProps) {
  const t = messages[props.locale];
  const { promised } = props.case;
  const shown = Math.max(promised.length, 1);
  const rows = Array.from({ length: Math.max(FIGURES, shown) }, (_, i) => <FigureRow key={i} {...props} i={i} />);
  const typed = rows.slice(shown).some((_, i) => props.get(`what_${i + shown}`) !== '');
  return (
    <fieldset class="field stack">
      <legend class="label">{t.figures}</legend>
      <p class="hint">{t.figuresHint}</p>
      {rows.slice(0, shown)}
      <details class="more-fields" open={typed}>
        <summary>{t.figureN(shown + 1)}…</summary>
        {rows.slice(shown)}
      </details>
    </fieldset>
  );
}

function FigureRow({ i, ...props }: ClaimPageProps & { i: number }) {
  const { locale } = props;
  const t = messages[locale];
  const known = props.case.promised[i];
  const number = { inputMode: 'decimal', width: 'short' } as const;
  if (known) {
    const unit = unitWords(locale, known.unit);
    return (
      <TextInput
        {...field(props, `achieved_${i}`)}
        {...number}
        label={`${known.what}: ${t.achieved.toLowerCase()}`}
        hint={t.promisedKnown(`${formatFigure(locale, known.promised)} ${unit}`)}
        suffix={unit}
      />
    );
  }
  return (
    <div class="stack figure-row">
      <TextInput {...field(props, `what_${i}`)} label={`${t.figureN(i + 1)}: ${t.what.toLowerCase()}`} maxLength={200} />
      <TextInput {...field(props, `unit_${i}`)} label={t.unit} hint={t.unitHint} width="short" />
      <TextInput {...field(props, `promised_${i}`)} {...number} label={t.promised} required={false} />
      <TextInput {...field(props, `achieved_${i}`)} {...number} label={t.achieved} />
    </div>
  );
}

function Files(props: ClaimPageProps) {
  const { locale, faults } = props;
  const t = messages[locale];
  return (
    <fieldset class="field stack">
      <legend class="label">{t.files}</legend>
      <p class="hint">{faults.length > 0 ? `${t.filesHint} ${t.fileLost}` : t.filesHint}</p>
      {Array.from({ length: FILES }, (_, i) => (
        <div key={i} class="stack">
          <FileInput
            {...field(props, `file_${i}`)}
            label={t.fileN(i + 1)}
            required={false}
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
          />
          <TextInput {...field(props, `fileWords_${i}`)} label={t.fileWords} required={false} maxLength={200} />
        </div>
      ))}
    </fieldset>
  );
}
