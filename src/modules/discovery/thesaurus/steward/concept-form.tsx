import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { SECTOR_CODES, SECTORS } from '../../../../kernel/sectors.ts';
import {
  Actions,
  Button,
  Checkboxes,
  Form,
  HiddenKey,
  Select,
  TextArea,
  TextInput,
} from '../../../../web/ui/form.tsx';
import type { Column } from '../schema.ts';
import { messages } from './messages.ts';
import type { Typed } from './typed.ts';

type Props = {
  locale: Locale;
  action: string;
  typed: Typed;
  faults: FieldErrors;
  /** The files that a new concept may go into; a known one stays where it is. */
  files: readonly string[] | undefined;
};

const ROWS: Partial<Record<Column, number>> = { vi: 6, en: 5, ko: 2, zh: 2, ja: 2 };

/** The one form of a concept, new or known; each fault stands at its field. */
export function ConceptForm({ locale, action, typed, faults, files }: Props) {
  const t = messages[locale];
  const errors = Object.entries(faults).map(([name, said]) => ({ name, message: said[locale] }));
  const field = (name: Column) => ({ locale, name, label: t[name], error: faults[name]?.[locale] });
  const lines = (name: 'vi' | 'en' | 'ko' | 'zh' | 'ja', hint?: string) => (
    <TextArea {...field(name)} hint={hint} rows={ROWS[name]} value={typed.text[name]} />
  );
  return (
    <Form locale={locale} action={action} errors={errors}>
      {files ? (
        <>
          <TextInput {...field('id')} hint={t.idHint} value={typed.text.id} width="medium" autoComplete="off" />
          <Select
            locale={locale}
            name="file"
            label={t.file}
            hint={t.fileHint}
            error={faults.file?.[locale]}
            value={typed.file}
            options={files.map(file => ({ value: file, label: file }))}
          />
        </>
      ) : (
        <HiddenKey name="id" value={typed.text.id} />
      )}
      {lines('vi', t.viHint)}
      {lines('en', t.enHint)}
      <TextInput {...field('broader')} hint={t.broaderHint} value={typed.text.broader} width="medium" autoComplete="off" />
      <Checkboxes
        {...field('sectors')}
        options={SECTOR_CODES.map(code => ({ value: code, label: SECTORS[code][locale] }))}
        values={typed.text.sectors.split('\n')}
      />
      {lines('ko')}
      {lines('zh')}
      {lines('ja')}
      <TextInput {...field('vsic')} hint={t.codesHint} value={typed.text.vsic} width="medium" autoComplete="off" />
      <TextInput {...field('ipc')} hint={t.codesHint} value={typed.text.ipc} width="medium" autoComplete="off" />
      <NoteField locale={locale} value={typed.note} error={faults.note?.[locale]} />
      <HiddenKey name="stamp" value={typed.stamp} />
      <HiddenKey value={typed.key} />
      <Actions>
        <Button name="action" value="save">
          {t.save}
        </Button>
      </Actions>
    </Form>
  );
}

type NoteProps = { locale: Locale; name?: string; value: string; error?: string | undefined };

/** Why: kept with every change. */
export const NoteField = ({ locale, name = 'note', value, error }: NoteProps) => (
  <TextInput
    locale={locale}
    name={name}
    label={messages[locale].note}
    hint={messages[locale].noteHint}
    value={value}
    error={error}
    maxLength={500}
  />
);
