import { missing } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { territoryOf } from '../../identity/index.ts';
import { permitSurvey, permitSurveys } from './policy.ts';
import { type Coverage, coverageOf } from './rules.ts';
import type { FirmState, Survey, SurveyedFirm } from './schema.ts';
import { countFirms, type FirmInSurvey, findFirm, findSurvey, listFirms, listSurveys, listSurveysOn } from './store.ts';

/** A part of what was surveyed, by the code of its province or sector; null where it is not told. */
export type Part = { code: string | null; coverage: Coverage };

/** Surveys of the actor's territory, each with how far it has come, and the same by province. */
export async function surveysFor(ctx: Ctx) {
  permitSurveys(ctx.actor);
  const { db } = ctx.database;
  const surveys = await listSurveys(db, territoryOf(ctx.actor, 'survey.run'));
  const counts = await countFirms(db, surveys.map(s => s.id));
  const provinceOf = new Map(surveys.map(s => [s.id, s.province]));
  return {
    surveys: surveys.map(survey => ({ survey, coverage: coverageOf(counts.filter(c => c.surveyId === survey.id)) })),
    byProvince: partsBy(counts, c => provinceOf.get(c.surveyId)!),
  };
}

export type SurveyUnderWay = { survey: Survey; coverage: Coverage };

/** Surveys of the actor's territory that run today and still have firms to ask, the first to end first. */
export async function surveysUnderWay(ctx: Ctx): Promise<SurveyUnderWay[]> {
  permitSurveys(ctx.actor);
  const running = await listSurveysOn(ctx.database.db, territoryOf(ctx.actor, 'survey.run'), legalDay(ctx.now));
  return running
    .map(({ survey, counts }) => ({ survey, coverage: coverageOf(counts) }))
    .filter(({ coverage }) => coverage.reached < coverage.firms);
}

export type SurveyInFull = {
  survey: Survey;
  whole: Coverage;
  bySector: Part[];
  firms: SurveyedFirm[];
};

export async function surveyInFull(
  ctx: Ctx,
  id: string,
  page: { state?: FirmState | undefined; limit: number; offset: number },
): Promise<SurveyInFull> {
  const { db } = ctx.database;
  const survey = await findSurvey(db, id);
  if (!survey) throw missing();
  permitSurvey(ctx.actor, survey.province);
  const counts = await countFirms(db, [id]);
  return {
    survey,
    whole: coverageOf(counts),
    bySector: partsBy(counts, c => c.sector),
    firms: await listFirms(db, id, page),
  };
}

export async function firmFor(ctx: Ctx, surveyId: string, id: string): Promise<FirmInSurvey> {
  const firm = await findFirm(ctx.database.db, id);
  if (!firm || firm.surveyId !== surveyId) throw missing();
  permitSurvey(ctx.actor, firm.province);
  return firm;
}

function partsBy<C extends { state: FirmState; count: number }>(
  counts: readonly C[],
  codeOf: (count: C) => string | null,
): Part[] {
  const codes = [...new Set(counts.map(codeOf))];
  return codes
    .map(code => ({ code, coverage: coverageOf(counts.filter(c => codeOf(c) === code)) }))
    .sort((a, b) => b.coverage.firms - a.coverage.firms || (a.code ?? '').localeCompare(b.code ?? ''));
}
