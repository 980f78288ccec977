// People at work, each with what a year leaves behind: needs, offers, interests, deals, and what waits to be done.
import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { serializeSigned } from 'hono/utils/cookie';
import { accountSecret, newToken, sessionCookie } from '../src/modules/identity/index.ts';
import type { Database } from '../src/platform/db/database.ts';

export const SECRET = 'a secret for benches only';
export const PASSWORD = 'con mèo bay qua cầu';
/** As many as may sign in while it is measured. */
const ACCOUNTS = 1_000;
const HERE = '92';

export const WORKERS = ['seeker', 'owner', 'broker', 'officer', 'administrator'] as const;
export type Worker = (typeof WORKERS)[number];
type Of<T> = Record<Worker, T>;
export type Town = {
  /** Cookies of those who are signed in. */
  cookies: Of<string>;
  /** Open deals of the broker. */
  deals: string[];
  /** Whoever has a password. */
  emails: string[];
};

const emailOf = (n: number): string => `person-${n}@example.vn`;

export async function makeTown(database: Database): Promise<Town> {
  const ids = Object.fromEntries(WORKERS.map(name => [name, randomUUID()])) as Of<string>;
  const tokens = Object.fromEntries(WORKERS.map(name => [name, newToken()])) as Of<string>;
  const [mill, institute] = [randomUUID(), randomUUID()];
  await database.script(peopleOf(ids, tokens, mill, institute));
  await database.script(accountsOf(await hashPassword(PASSWORD)));
  await database.script(recordsOf(ids, mill, institute));
  await database.script(workOf(ids, mill, institute));
  const deals = await database.script(`select id from deal where broker_person_id = '${ids.broker}'`);
  const cookieOf = (name: Worker) =>
    serializeSigned(sessionCookie({ baseUrl: 'http://localhost' }), tokens[name], accountSecret(SECRET));
  const cookies = await Promise.all(WORKERS.map(async name => [name, await cookieOf(name)] as const));
  return {
    cookies: Object.fromEntries(cookies) as Town['cookies'],
    deals: (deals as { id: string }[]).map(({ id }) => id),
    emails: Array.from({ length: ACCOUNTS }, (_, n) => emailOf(n)),
  };
}

function peopleOf(ids: Of<string>, tokens: Of<string>, mill: string, institute: string): string {
  const grants: Of<string> = {
    seeker: `'${mill}', null`,
    owner: `'${institute}', null`,
    broker: `null, '${HERE}'`,
    officer: `null, '${HERE}'`,
    administrator: `null, 'VN'`,
  };
  const organisation = (id: string, name: string) => `
    insert into organisation (id, source, ref, digest, name, description, country, province, sample, created_at,
      updated_at)
    values ('${id}', 'Bench', '${name}', '', '[{"lang": "vi", "origin": "original", "value": "${name}"}]', '[]', 'VN',
      '${HERE}', false, now(), now());`;
  const person = (name: Worker) => `
    insert into person (id, name, email, email_verified)
    values ('${ids[name]}', '${name}', '${name}@example.vn', true);
    insert into role_grant (id, person_id, role, organisation_id, authority, valid_from, granted_by, granted_at)
    values (gen_random_uuid(), '${ids[name]}', '${name}', ${grants[name]}, '2020-01-01', 'bench', now());
    insert into person_session (id, token, person_id, expires_at, created_at, updated_at, second_factor_at)
    values (gen_random_uuid(), '${tokens[name]}', '${ids[name]}', now() + interval '10 days', now(), now(), now());
    insert into person_passkey (id, person_id, name, credential_id, public_key, counter, transports, created_at)
    values (gen_random_uuid(), '${ids[name]}', 'Khoá', '${ids[name]}', '', 0, '', now());`;
  const organisations = [organisation(mill, 'HTX Cái Răng'), organisation(institute, 'Viện Cơ điện')];
  return [...organisations, ...WORKERS.map(person)].join('');
}

const accountsOf = (hash: string) => `
  insert into person (id, name, email, email_verified)
  select gen_random_uuid(), 'Lê Thị Thử', 'person-' || n || '@example.vn', true
  from generate_series(0, ${ACCOUNTS - 1}) n;
  insert into person_account (id, account_id, provider_id, person_id, password, created_at, updated_at)
  select gen_random_uuid(), id::text, 'credential', id, '${hash}', now(), now()
  from person where email like 'person-%';`;

/** Copies of records that are there, as long as these: those of the firms, and those to be reviewed. */
function recordsOf(ids: Of<string>, mill: string, institute: string): string {
  const cycled = (table: string, n: number) =>
    `generate_series(1, ${n}) n join lateral (select * from ${table} where source <> 'Bench' order by id
      offset n % (select count(*) from ${table} where sample) limit 1) as like_this on true`;
  const needs = (n: number, state: string, seeker: string, ref: string) => `
    insert into need (id, source, ref, digest, state, title, description, product, details, seeker_id, country,
      province, sectors, published_at, created_at, updated_at)
    select gen_random_uuid(), 'Bench', '${ref}' || n, '', '${state}', title, description, product, details,
      ${seeker}, 'VN', '${HERE}', sectors, case when '${state}' = 'published' then current_date end, now(), now()
    from ${cycled('need', n)};`;
  const technologies = (n: number, state: string, provider: string, ref: string) => `
    insert into technology (id, source, ref, digest, state, title, summary, description, details, provider_id,
      country, sectors, takes, published_at, sample, created_at, updated_at)
    select gen_random_uuid(), 'Bench', '${ref}' || n, '', '${state}', title, summary, description, details,
      ${provider}, 'VN', sectors, takes, current_date, false, now(), now() from ${cycled('technology', n)};`;
  const held = (type: string, person: string, ref: string) => `
    insert into record_holder select '${type}', id, '${person}', null, now() from ${type}
    where source = 'Bench' and ref like '${ref}%';`;
  return [
    needs(30, 'published', `'${mill}'::uuid`, 'N-'),
    needs(10, 'submitted', 'null', 'W-'),
    needs(30, 'submitted', 'null', 'R-'),
    technologies(30, 'published', `'${institute}'::uuid`, 'T-'),
    technologies(20, 'submitted', 'null', 'V-'),
    held('need', ids.seeker, 'W-'),
    held('technology', ids.owner, 'V-'),
    `insert into need_private (need_id) select id from need where source = 'Bench' and state = 'submitted';
     insert into technology_private (technology_id, organisation)
     select id, '{"province": "${HERE}"}' from technology where source = 'Bench' and state = 'submitted';`,
  ].join('');
}

const numbered = (table: string, ref: string) => `
  (select id, row_number() over (order by id) as n from ${table} where source = 'Bench' and ref like '${ref}%')`;

function workOf(ids: Of<string>, mill: string, institute: string): string {
  const [offered, wanted] = [numbered('technology', 'T-'), numbered('need', 'N-')];
  const interest = (state: string, from: number, to: number) => `
    insert into interest (id, form_key, state, record_type, record_id, wants, unclear, about, sender_person_id,
      sender_organisation_id, receiver_organisation_id, province, sent_on, due_on, asked_on, escalated_on,
      lapses_on, created_at, updated_at)
    select gen_random_uuid(), '${state}' || n, '${state}', 'technology', id, 'Muốn lắp trong năm nay.', '', 'HTX 120 hộ.',
      '${ids.seeker}', '${mill}', '${institute}', '${HERE}', current_date, current_date + 7,
      case when '${state}' = 'asked' then current_date end, case when '${state}' = 'escalated' then current_date end,
      case when '${state}' = 'escalated' then current_date + 14 end, now(), now()
    from ${offered} t where n between ${from} and ${to};`;
  return `${interest('sent', 1, 10)}${interest('asked', 11, 15)}${interest('escalated', 16, 30)}
    insert into deal (id, state, technology_id, need_id, seeker_organisation_id, seeker_person_id,
      owner_organisation_id, owner_person_id, broker_person_id, province, opened_at, updated_at,
      last_moved_at, move_side, move, due_on)
    select gen_random_uuid(), 'accepted', t.id, w.id, '${mill}', '${ids.seeker}', '${institute}', '${ids.owner}',
      '${ids.broker}', '${HERE}', now(), now(), now(), case when g % 2 = 0 then 'seeker' else 'owner' end,
      'propose-meeting', current_date + g
    from generate_series(0, 39) g join ${offered} t on t.n = g % 30 + 1 join ${wanted} w on w.n = g % 30 + 1;
    insert into deal_step (deal_id, seq, at, name, hand, to_state)
    select id, 1, opened_at, 'open', 'program', 'accepted' from deal;
    insert into suggestion (id, need_id, technology_id, state, score, confident, place, told, found_by, found_at,
      updated_at)
    select gen_random_uuid(), w.id, t.id, case when t.n % 2 = 0 then 'open' else 'accepted' end, 0.5, true, 1,
      '{"relevance": 0.5, "fit": 0.5, "means": 0.5, "sentence": {"vi": "Hợp.", "en": "It suits."}, "reasons": []}',
      'need', now(), now()
    from ${wanted} w join ${offered} t on t.n in (w.n % 30 + 1, (w.n + 3) % 30 + 1);
    insert into search_assignment (id, need_id, state, version, due_on, by_itself, opened_at)
    select gen_random_uuid(), id, 'open', 1, current_date + 30, true, now() from ${wanted} w where n <= 12;
    insert into alert (id, person_id, name, kind, query, filters, cadence, locale, created_at, looked_at)
    select gen_random_uuid(), '${ids.seeker}', 'Máy sấy ' || n, 'technology', 'máy sấy', '{}', 'none', 'vi', now(),
      now() - interval '1 day' from generate_series(1, 8) n;
    insert into alert_item
    select a.id, t.id, '{"vi": "Mới.", "en": "New."}', now(), null from alert a cross join ${offered} t;
    create table bench_row (id uuid primary key, body text not null);
    grant select, insert on bench_row to public;`;
}
