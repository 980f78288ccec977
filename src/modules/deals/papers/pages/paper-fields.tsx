import type { Locale } from '../../../../kernel/localised.ts';
import { Checkbox, Checkboxes, DateInput, Select, TextArea, TextInput } from '../../../../web/ui/form.tsx';
import { type FieldGroup, namesOf, type PaperField, type Typed } from '../fields.ts';

type Props = {
  locale: Locale;
  groups: readonly FieldGroup[];
  typed: Typed;
  errors: readonly { name: string; message: string }[];
};

/** The questions of a paper as a form, in their groups. */
export const PaperFields = ({ groups, ...props }: Props) => (
  <>
    {groups.map(group =>
      group.folded ? (
        <Folded key={group.title.vi} {...props} group={group} />
      ) : (
        <fieldset key={group.title.vi} class="deal-group">
          <legend>
            <h3>{group.title[props.locale]}</h3>
          </legend>
          {group.lead && <p class="hint">{group.lead[props.locale]}</p>}
          <Fields {...props} group={group} />
        </fieldset>
      ),
    )}
  </>
);

type GroupProps = Omit<Props, 'groups'> & { group: FieldGroup };

function Folded(props: GroupProps) {
  const { locale, group, typed, errors } = props;
  const filled = group.fields.some(
    ({ name }) => typed[name]?.some(Boolean) || errors.some(error => error.name === name),
  );
  return (
    <details class="deal-aside" open={filled}>
      <summary>{group.title[locale]}</summary>
      <div class="deal-group">
        <Fields {...props} />
      </div>
    </details>
  );
}

const Fields = ({ locale, group, typed, errors }: GroupProps) => (
  <>
    {group.fields.map(field => (
      <OneField
        key={field.name}
        locale={locale}
        field={field}
        typed={typed[field.name] ?? []}
        error={errors.find(error => error.name === field.name)?.message}
      />
    ))}
  </>
);

type OneProps = { locale: Locale; field: PaperField; typed: string[]; error: string | undefined };

function OneField({ locale, field, typed, error }: OneProps) {
  const said = { locale, name: field.name, label: field.label[locale], hint: field.hint?.[locale], error };
  const asked = field.needed ? said : { ...said, required: false };
  const [value = ''] = typed;
  const options = Object.entries(namesOf(locale, field)).map(([code, label]) => ({ value: code, label }));
  switch (field.kind) {
    case 'flag':
      return <Checkbox {...said} checked={value === '1'} />;
    case 'text':
      return <TextArea {...asked} value={value} rows={7} />;
    case 'lines':
      return <TextArea {...asked} value={value} rows={3} />;
    case 'day':
      return <DateInput {...asked} value={value} />;
    case 'choice':
      return <Select {...asked} options={options} value={value} />;
    case 'choices':
      return <Checkboxes {...asked} options={options} values={typed} />;
    case 'number':
      return <TextInput {...asked} value={value} inputMode="decimal" width="medium" />;
    case 'line':
      return <TextInput {...asked} value={value} />;
  }
}
