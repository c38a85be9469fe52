-- The adopted assessments of a provision with all that says who may see them: a matrix is read from the index alone.
create index assessment_adopted on assessment (provision_id, party_id, adopted_at desc) include (id, state, consent)
  where state = 'adopted';
drop index assessment_provision;
