import { type Generated, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Territory } from '../../identity/index.ts';
import type { ConsentWay, FirmState, ListedFirm, Survey, SurveyedFirm } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    need_survey: SurveyTable;
    surveyed_firm: FirmTable;
  }
}

type SurveyTable = {
  id: string;
  version: Generated<number>;
  name: string;
  province: string;
  sectors: string[];
  starts_on: string;
  ends_on: string;
  created_at: Date;
};
type FirmTable = {
  id: string;
  survey_id: string;
  version: Generated<number>;
  place: number;
  name: string;
  tax_code: string | null;
  sector: string | null;
  contact: string | null;
  phone: string | null;
  email: string | null;
  state: Generated<FirmState>;
  note: Generated<string>;
  consent_how: ConsentWay | null;
  consent_on: string | null;
  draft_id: string | null;
  need_id: string | null;
  updated_at: Date;
};

const SURVEY = ['id', 'name', 'province', 'sectors', 'starts_on as startsOn', 'ends_on as endsOn'] as const;
const FIRM = [
  'id',
  'survey_id as surveyId',
  'version',
  'name',
  'tax_code as taxCode',
  'sector',
  'contact',
  'phone',
  'email',
  'state',
  'note',
  'consent_how as consentHow',
  'consent_on as consentOn',
  'draft_id as draftId',
  'need_id as needId',
] as const;

export async function insertSurvey(trx: Trx, { startsOn, endsOn, sectors, ...survey }: Survey, now: Date): Promise<void> {
  await trx
    .insertInto('need_survey')
    .values({ ...survey, sectors: sql.val(sectors), starts_on: startsOn, ends_on: endsOn, created_at: now })
    .execute();
}

export const findSurvey = (handle: Db | Trx, id: string): Promise<Survey | undefined> =>
  handle.selectFrom('need_survey').select(SURVEY).where('id', '=', id).executeTakeFirst();

/** Those of this territory, the newest first. */
export const listSurveys = (handle: Db | Trx, { everywhere, provinces }: Territory): Promise<Survey[]> =>
  handle
    .selectFrom('need_survey')
    .select(SURVEY)
    .where(everywhere ? sql<boolean>`true` : sql<boolean>`province = any(${sql.val(provinces)}::text[])`)
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();

export type SurveyOfDay = { survey: Survey; counts: { state: FirmState; count: number }[] };

/** Those of this territory that run on a day, the first to end first, each with how many firms are in which state. */
export async function listSurveysOn(
  handle: Db | Trx,
  { everywhere, provinces }: Territory,
  day: string,
): Promise<SurveyOfDay[]> {
  const rows = await handle
    .selectFrom('need_survey')
    .select(SURVEY)
    .select(
      sql<SurveyOfDay['counts']>`coalesce((select json_agg(firms) from (
        select state, count(*)::int as count from surveyed_firm where survey_id = need_survey.id group by state
      ) firms), '[]')`.as('counts'),
    )
    .where(sql<boolean>`(${everywhere}::boolean or province = any(${sql.val(provinces)}::text[]))`)
    .where('starts_on', '<=', day)
    .where('ends_on', '>=', day)
    .orderBy('ends_on')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ counts, ...survey }) => ({ survey, counts }));
}

export type FirmCount = { surveyId: string; sector: string | null; state: FirmState; count: number };

export async function countFirms(handle: Db | Trx, surveyIds: readonly string[]): Promise<FirmCount[]> {
  if (surveyIds.length === 0) return [];
  const rows = await handle
    .selectFrom('surveyed_firm')
    .select(['survey_id as surveyId', 'sector', 'state'])
    .select(eb => eb.fn.countAll<string>().as('count'))
    .where('survey_id', 'in', [...surveyIds])
    .groupBy(['survey_id', 'sector', 'state'])
    .execute();
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}

export async function listFirms(
  handle: Db | Trx,
  surveyId: string,
  { state, limit, offset }: { state?: FirmState | undefined; limit: number; offset: number },
): Promise<SurveyedFirm[]> {
  const query = handle.selectFrom('surveyed_firm').select(FIRM).where('survey_id', '=', surveyId);
  const those = state ? query.where('state', '=', state) : query;
  return those.orderBy('place').orderBy('id').limit(limit).offset(offset).execute();
}

/** Names and tax codes of all firms of a survey. */
export const listFirmNames = (handle: Db | Trx, surveyId: string) =>
  handle
    .selectFrom('surveyed_firm')
    .select(['name', 'tax_code as taxCode'])
    .where('survey_id', '=', surveyId)
    .execute();

/** Locks the survey, so that lists are added one after the other. */
export const lockSurvey = (trx: Trx, id: string): Promise<Survey | undefined> =>
  trx.selectFrom('need_survey').select(SURVEY).where('id', '=', id).forUpdate().executeTakeFirst();

export async function insertFirms(
  trx: Trx,
  surveyId: string,
  firms: readonly (ListedFirm & { id: string })[],
  from: number,
  now: Date,
): Promise<void> {
  if (firms.length === 0) return;
  const rows = firms.map((firm, i) => ({ ...firm, place: from + i }));
  await sql`
    insert into surveyed_firm (id, survey_id, place, name, tax_code, sector, contact, phone, email, updated_at)
    select r.id, ${surveyId}::uuid, r.place, r.name, r."taxCode", r.sector, r.contact, r.phone, r.email,
      ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, place int, name text, "taxCode" text,
      sector text, contact text, phone text, email text)`.execute(trx);
}

const withSurvey = (handle: Db | Trx) =>
  handle
    .selectFrom('surveyed_firm')
    .innerJoin('need_survey', 'need_survey.id', 'surveyed_firm.survey_id')
    .select(FIRM.map(column => `surveyed_firm.${column}` as const))
    .select('need_survey.province')
    // A draft that was forgotten is gone: the next one takes its place.
    .select(sql<boolean>`exists (select 1 from draft where draft.id = surveyed_firm.draft_id)`.as('draftThere'));

export type FirmInSurvey = SurveyedFirm & { province: string; draftThere: boolean };

export const findFirm = (handle: Db | Trx, id: string): Promise<FirmInSurvey | undefined> =>
  withSurvey(handle).where('surveyed_firm.id', '=', id).executeTakeFirst();

export const lockFirm = (trx: Trx, id: string): Promise<FirmInSurvey | undefined> =>
  withSurvey(trx).where('surveyed_firm.id', '=', id).forUpdate('surveyed_firm').executeTakeFirst();

export type FirmChange = Partial<{
  state: FirmState;
  note: string;
  consent_how: ConsentWay | null;
  consent_on: string | null;
  contact: null;
  phone: null;
  email: null;
  draft_id: string;
  need_id: string;
}>;

export async function updateFirm(trx: Trx, id: string, change: FirmChange, now: Date): Promise<void> {
  await trx
    .updateTable('surveyed_firm')
    .set(eb => ({ ...change, version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', id)
    .execute();
}

/** Firms whose draft became one of these needs and that do not know it yet. */
export async function listJustRecorded(
  handle: Db | Trx,
  needIds: readonly string[],
): Promise<{ id: string; surveyId: string; needId: string }[]> {
  const { rows } = await sql<{ id: string; surveyId: string; needId: string }>`
    select f.id, f.survey_id as "surveyId", draft.record_id as "needId"
    from surveyed_firm f join draft on draft.id = f.draft_id
    where draft.record_id = any(${sql.val([...needIds])}::uuid[]) and f.need_id is null`.execute(handle);
  return rows;
}
