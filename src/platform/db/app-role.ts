import type { Database } from './database.ts';

/** Who requests and jobs are to the database. It may add acts, and neither change nor remove them. */
export const APP_ROLE = 'nhip_cau_app';

const LOCK = 7_242_027;

/**
 * Makes the role where it may be made, and gives it what it needs of everything that is there: run after every
 * migration, so that none has to remember it. What the owner makes later, such as the tables of the job queue, is
 * granted by default.
 */
const GRANTS = `
do $$
declare
  place text;
begin
  perform pg_advisory_xact_lock(${LOCK});
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
    create role ${APP_ROLE} nologin;
  end if;
  if not pg_has_role(current_user, '${APP_ROLE}', 'member') then
    execute format('grant ${APP_ROLE} to %I', current_user);
  end if;
  alter default privileges grant usage on schemas to ${APP_ROLE};
  alter default privileges grant select, insert, update, delete on tables to ${APP_ROLE};
  alter default privileges grant usage, select, update on sequences to ${APP_ROLE};
  for place in
    select nspname from pg_namespace
    where nspname !~ '^pg_' and nspname <> 'information_schema' and pg_has_role(current_user, nspowner, 'member')
      or nspname = 'public'
  loop
    execute format('grant usage on schema %I to ${APP_ROLE}', place);
    execute format('grant select, insert, update, delete on all tables in schema %I to ${APP_ROLE}', place);
    execute format('grant usage, select, update on all sequences in schema %I to ${APP_ROLE}', place);
  end loop;
  revoke update, delete on act, act_subject from ${APP_ROLE};
  revoke insert, delete on act_head from ${APP_ROLE};
  revoke insert, update, delete on schema_migration from ${APP_ROLE};
end
$$`;

/** Not permitted, also where a role of this name is there that the owner may not take. */
const REFUSED = new Set(['42501', '0LP01']);

/** From now on `db` and `transaction` act as the role. Answers false where the owner may not make or take it. */
export async function restrict(database: Database): Promise<boolean> {
  try {
    await database.script(GRANTS);
    await takeRole(database);
    return true;
  } catch (error) {
    if (REFUSED.has((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}

/** The same where all is granted already. */
export async function takeRole(database: Database): Promise<void> {
  await database.script(`set local role ${APP_ROLE}; select 1`);
  database.actAs(APP_ROLE);
}
