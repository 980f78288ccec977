import { Select } from '../../../../../web/ui/form.tsx';
import type { AssignmentProps } from '../../pages/assignment-page.tsx';
import { Prose, WorkForm } from '../../pages/work-forms.tsx';
import { mayAssign } from '../../policy.ts';
import { searching } from '../../rules.ts';
import { messages } from '../messages.ts';

/** For those who assign: whom the search is given to, and why where somebody has it. */
export function NamingForm(props: AssignmentProps) {
  const { locale, actor, full, fault, searchers } = props;
  const { state, province, searcherId } = full.assignment;
  if (!mayAssign(actor, province) || !searching.available(state).includes('name')) return null;
  const t = messages[locale];
  const wrong = fault?.action === 'name' ? fault : undefined;
  const options = searchers.filter(({ id }) => id !== searcherId).map(({ id, name }) => ({ value: id, label: name }));
  if (options.length === 0) return null;
  return (
    <WorkForm {...props} action="name" summary={searcherId ? t.giveAnother : t.give} keyed>
      <Select
        locale={locale}
        name="name.person"
        label={t.person}
        options={[{ value: '', label: t.choose }, ...options]}
        value={wrong?.typed.person}
        error={wrong?.fields.person?.[locale]}
      />
      {searcherId && <Prose {...props} action="name" name="reason" label={t.reason} hint={t.reasonHint} />}
    </WorkForm>
  );
}
