import { expect, test } from 'vitest';
import { makePerson, signedIn } from '../../../test/people.ts';
import { AS_OPERATOR, onEveryProgram, textOf } from '../../../test/program.ts';
import { OPERATOR, type Role, ROLES, VISITOR } from '../../kernel/actor.ts';
import { ROLE_RULES } from '../../modules/identity/index.ts';
import { runSql } from '../../platform/db/database.ts';
import { workLinks } from './links.ts';

const OWN = ['/account/records', '/interests', '/deals', '/proposals', '/alerts', '/mastery'];
const CONFIRM = '/mastery?show=confirm';
const WATCH = ['/outbox', '/deliveries'];
const REVIEW = '/operator/needs';
const SEARCHES = '/desk/assignments';
const SURVEYS = '/desk/surveys';

/** What a role adds to one's own pages, for the whole country. */
const STAFF: Partial<Record<Role, string[]>> = {
  broker: ['/desk', SEARCHES, '/interests/escalated'],
  expert: [CONFIRM],
  officer: [REVIEW, SEARCHES, SURVEYS, CONFIRM],
  head: [REVIEW, SEARCHES, SURVEYS],
  'ministry-officer': [SEARCHES, CONFIRM],
  'programme-operator': [REVIEW, '/desk', SEARCHES, '/interests/escalated', SURVEYS, CONFIRM, '/operator/imports'],
  'data-steward': [REVIEW, '/translations', '/operator/imports', '/operator/thesaurus'],
  'representative-abroad': [SEARCHES],
  inspector: ['/acts', ...WATCH],
  administrator: ['/people', ...WATCH, '/webhooks'],
};
/** What a province alone does not give. */
const NATIONAL = ['/acts', ...WATCH, '/webhooks', '/operator/thesaurus'];

onEveryProgram('the pages where somebody works', running => {
  const rowOf = async (path: string, headers: Record<string, string>) => {
    const html = await textOf(running, path, headers);
    const row = html.match(/<nav class="work-row".*?<\/nav>/s)?.[0] ?? '';
    return [...row.matchAll(/href="([^"]+)"/g)].map(found => found[1]!.replaceAll('&amp;', '&'));
  };
  const refusedOf = async (paths: readonly string[], headers: Record<string, string>) => {
    const refused: string[] = [];
    for (const path of paths) {
      const { status } = await running.app.request(path, { headers });
      if (status !== 200) refused.push(`${path} ${status}`);
    }
    return refused;
  };

  const placesOf = async (role: Role) => {
    if (ROLE_RULES[role].reach === 'authority') return [{ authority: 'VN' }, { authority: '31' }];
    const [one] = (await runSql(running.database.db, 'select id from organisation limit 1')) as { id: string }[];
    return [{ organisationId: one!.id }];
  };

  test.each(ROLES)('%s: every link is shown where it belongs, and opens', async role => {
    for (const place of await placesOf(role)) {
      const province = 'authority' in place && place.authority !== 'VN';
      const headers = await signedIn(await makePerson(running.database, { appointments: [{ role, ...place }] }));
      const links = await rowOf('/about', headers);
      const staff = (STAFF[role] ?? []).filter(path => !province || !NATIONAL.includes(path));
      expect(links.toSorted(), JSON.stringify(place)).toEqual(['/home', ...OWN, ...staff].toSorted());
      expect(await refusedOf(links, headers)).toEqual([]);
    }
  });

  test('whoever has an account and no role has their own pages; a visitor has none', async () => {
    const headers = await signedIn(await makePerson(running.database));
    expect(await rowOf('/about', headers)).toEqual(['/home', ...OWN]);
    expect(await refusedOf(['/home', ...OWN], headers)).toEqual([]);
    expect(await rowOf('/about', {})).toEqual([]);
    expect(workLinks(VISITOR, 'vi')).toEqual([]);
  });

  test('the operator’s links open, in English too', async () => {
    const links = await rowOf('/en/about', AS_OPERATOR);
    expect(links).toEqual(workLinks(OPERATOR, 'en').map(({ href }) => href));
    expect(links).toContain('/en/webhooks');
    expect(await refusedOf(links, AS_OPERATOR)).toEqual([]);
  });

  test('the footer’s figures open for everybody', async () => {
    const footer = (await textOf(running, '/about')).match(/<footer.*<\/footer>/s)![0];
    const links = [...footer.matchAll(/href="([^"]+)"/g)].map(found => found[1]!);
    expect(links.filter(link => link.startsWith('/figures/'))).toHaveLength(5);
    expect(await refusedOf(links, {})).toEqual([]);
  });
});
