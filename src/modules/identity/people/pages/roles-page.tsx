import { ROLES } from '../../../../kernel/actor.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { CAPABILITY_NAMES, ROLE_NAMES } from '../../grants/messages.ts';
import { ROLE_RULES } from '../../grants/rules.ts';
import { messages } from '../messages.ts';

/** What every role may do, from the very table by which it is decided. */
export function RolesPage({ locale }: { locale: Locale }) {
  const t = messages[locale];
  return (
    <>
      <h1>{t.rolesTitle}</h1>
      <Lead>{t.rolesLead}</Lead>
      <DataTable
        locale={locale}
        caption={t.rolesTitle}
        columns={[
          { key: 'role', label: t.role },
          { key: 'reach', label: t.reach },
          { key: 'may', label: t.capabilities },
        ]}
        rows={ROLES.map(role => {
          const { reach, may } = ROLE_RULES[role];
          return {
            role: ROLE_NAMES[role][locale],
            reach: t.reaches[reach],
            may: may.map(capability => CAPABILITY_NAMES[capability][locale]).join('; ') || t.noCapability,
          };
        })}
      />
    </>
  );
}
