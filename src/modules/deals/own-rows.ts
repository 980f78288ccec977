import type { OwnRows } from '../../platform/db/own-rows.ts';

const DEAL = ['id', 'state', 'technology_id', 'need_id', 'province', 'opened_at', 'updated_at'];
const CASE = ['id', 'origin', 'state', 'deal_id', 'title', 'sector', 'plan', 'opened_at', 'updated_at'];
const CLAIM = ['id', 'case_id', 'step', 'state', 'reached_on'];

/** What this module keeps about a person, for the download of one's data. */
export const ownDealRows: readonly OwnRows[] = [
  {
    as: 'interestsSent',
    table: 'interest',
    person: 'sender_person_id',
    columns: [
      'id',
      'state',
      'record_type',
      'record_id',
      'wanted_form',
      'wants',
      'unclear',
      'about',
      'sent_on',
      'answered_on',
      'decline_reason',
      'deal_id',
    ],
  },
  {
    as: 'interestsAnswered',
    table: 'interest',
    person: 'answered_by',
    columns: ['id', 'state', 'record_type', 'record_id', 'sent_on', 'answered_on', 'decline_reason', 'deal_id'],
  },
  {
    as: 'wordsToInterests',
    table: 'interest_word',
    person: 'person_id',
    columns: ['at', 'interest_id', 'kind', 'code', 'words'],
  },
  { as: 'dealsAsSeeker', table: 'deal', person: 'seeker_person_id', columns: DEAL },
  { as: 'dealsAsOwner', table: 'deal', person: 'owner_person_id', columns: DEAL },
  { as: 'dealsAsBroker', table: 'deal', person: 'broker_person_id', columns: DEAL },
  {
    as: 'messages',
    table: 'deal_message',
    person: 'person_id',
    columns: ['sent_at', 'deal_id', 'body', 'withdrawn_at'],
  },
  { as: 'threadsRead', table: 'deal_reader', person: 'person_id', columns: ['deal_id', 'last_read'] },
  {
    as: 'meetingsReported',
    table: 'deal_meeting',
    person: 'outcome_person_id',
    columns: ['updated_at', 'deal_id', 'chosen', 'outcome'],
  },
  {
    as: 'papersSaved',
    table: 'deal_paper',
    person: 'person_id',
    columns: ['saved_at', 'deal_id', 'kind', 'version', 'content'],
  },
  {
    as: 'searches',
    table: 'search_assignment',
    person: 'searcher_id',
    columns: ['id', 'need_id', 'state', 'due_on', 'taken_at', 'ended_at', 'outcome'],
  },
  { as: 'proposalsWrittenOf', table: 'proposal_letter', person: 'person_id', columns: ['told_at', 'suggestion_id'] },
  { as: 'proposalLettersStopped', table: 'proposal_letters_stopped', person: 'person_id', columns: ['stopped_at'] },
  { as: 'masteryAsReceiver', table: 'mastery_case', person: 'person_id', columns: CASE },
  { as: 'masteryAsOwner', table: 'mastery_case', person: 'owner_person_id', columns: CASE },
  {
    as: 'masteryClaimed',
    table: 'mastery_claim',
    person: 'claimed_by',
    columns: [...CLAIM, 'evidence', 'claimed_at'],
  },
  {
    as: 'masteryDecided',
    table: 'mastery_claim',
    person: 'decided_by',
    columns: [...CLAIM, 'decided_at', 'decision_words'],
  },
];
