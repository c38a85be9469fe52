-- What pages of follow-up are asked for by, beside the keys: each index ends a reading of whole tables at some place.
create index provision_link_to on provision_link (to_id);
create index measure_changed on measure (party_id, changed_at desc, id desc);
create index evidence_id on evidence (id);
create index answer_round on answer (round_id, party_id) include (submitted_at);
create index answer_submitted on answer (submitted_at) where submitted_at is not null;
create index assessment_under_way on assessment (made_at) where state in ('draft', 'sent');
create index assessment_reply_due on assessment (reply_due_at) where state = 'adopted';
create index assessment_reply on assessment_comment (provision_id, party_id, assessment_id, said_at desc, id desc)
  include (disputes) where kind = 'reply';
