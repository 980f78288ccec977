import type { Role } from '../../../../kernel/actor.ts';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { type FormError, Select, TextInput } from '../../../../web/ui/form.tsx';
import { ROLE_NAMES } from '../../grants/messages.ts';
import { ROLE_RULES } from '../../grants/rules.ts';
import { messages } from '../messages.ts';
import { authorityChoices } from './places.ts';

export type TypedPost = { role?: string; organisation?: string; authority?: string };
type Props = { locale: Locale; roles: readonly Role[]; typed: TypedPost; fields: FieldErrors };

/** Which role, and where: one of the two places is owed, by the role; so neither says that it is optional. */
export function PostFields({ locale, roles, typed, fields }: Props) {
  const t = messages[locale];
  return (
    <>
      <Select
        locale={locale}
        name="role"
        label={t.role}
        value={typed.role}
        options={roles.map(role => ({ value: role, label: ROLE_NAMES[role][locale] }))}
        error={fields.role?.[locale]}
      />
      <Select
        locale={locale}
        name="authority"
        label={t.authority}
        hint={t.authorityHint}
        value={typed.authority}
        options={authorityChoices(locale)}
        error={fields.authority?.[locale]}
      />
      <TextInput
        locale={locale}
        name="organisation"
        label={t.organisation}
        hint={t.organisationHint(namesOf(locale, roles))}
        value={typed.organisation}
        error={fields.organisationId?.[locale]}
      />
    </>
  );
}

/** The roles that are held for an organisation; every other is held for a territory. */
const namesOf = (locale: Locale, roles: readonly Role[]): string =>
  roles
    .filter(role => ROLE_RULES[role].reach === 'organisation')
    .map(role => ROLE_NAMES[role][locale].toLowerCase())
    .join(', ');

/** A fault of the organisation is mended where it was typed. */
export const errorLines = (locale: Locale, fields: FieldErrors): FormError[] =>
  Object.entries(fields).map(([name, said]) => ({
    name: name === 'organisationId' ? 'organisation' : name,
    message: said[locale],
  }));
