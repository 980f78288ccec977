-- Where the broker is looked for who calls for an interest: where its sender is, else where the record or whoever
-- answers for it is; null where nothing of that is known, so that those of the whole country have it.
alter table interest add column broker_province text;
update interest set broker_province = coalesce(
  interest.province,
  (select need.province from need where interest.record_type = 'need' and need.id = interest.record_id),
  (select organisation.province from organisation where organisation.id = interest.receiver_organisation_id)
) where state <> 'kept';

-- The need that a technology is wanted for, where its sender says so.
alter table interest add column need_id uuid references need (id);
create index deal_of_need on deal (need_id);
