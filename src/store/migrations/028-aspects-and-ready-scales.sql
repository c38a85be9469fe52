-- What an assessment rates stands with it: law and structure, effectiveness, or implementation as a whole are read apart, each
-- with its own latest assessment. It is the aspect of its scale, and can be no other.
set local mutabaa.keeping = 'on';
alter table scale add unique (key, version, aspect);
alter table assessment add column aspect text;
update assessment a set aspect = s.aspect from scale s where (s.key, s.version) = (a.scale_key, a.scale_version);
alter table assessment
  alter column aspect set not null,
  drop constraint assessment_scale_key_scale_version_fkey,
  add foreign key (scale_key, scale_version, aspect) references scale (key, version, aspect);
drop index assessment_adopted;
create index assessment_adopted on assessment (provision_id, party_id, aspect, adopted_at desc)
  include (id, state, consent, scale_key, scale_version, step) where state = 'adopted';

-- The scales that every installation begins with: five steps as surveys of the implementation of resolutions use them, the two
-- of the Financial Action Task Force (FATF), and three plain steps. A later wording is a later version: none is ever changed.
insert into scale (key, version, aspect, label_ar, label_en, steps, made_at)
select ready.key, 1, ready.aspect, ready.ar, ready.en, (
    select jsonb_agg(jsonb_build_object('key', split_part(step, '|', 1), 'labelAr', split_part(step, '|', 2),
      'labelEn', split_part(step, '|', 3)) order by place)
    from unnest(ready.steps) with ordinality as one (step, place)
  ), now()
from (values
  ('implementation-five', 'implementation', 'التنفيذ على خمس درجات', 'Implementation in five steps', array[
    'not|لم ينفذ|Not implemented',
    'marginally|نفذ تنفيذا هامشيا|Marginally implemented',
    'partially|نفذ جزئيا|Partially implemented',
    'largely|نفذ إلى حد كبير|Largely implemented',
    'fully|نفذ تنفيذا كاملا|Fully implemented']),
  ('technical-compliance', 'law-and-structure', 'الالتزام الفني (مجموعة العمل المالي)', 'Technical compliance (FATF)', array[
    'nc|غير ملتزم|Non-compliant (NC)',
    'pc|ملتزم جزئيا|Partially compliant (PC)',
    'lc|ملتزم إلى حد كبير|Largely compliant (LC)',
    'c|ملتزم|Compliant (C)']),
  ('effectiveness', 'effectiveness', 'الفعالية (مجموعة العمل المالي)', 'Effectiveness (FATF)', array[
    'low|منخفضة|Low',
    'moderate|متوسطة|Moderate',
    'substantial|كبيرة|Substantial',
    'high|عالية|High']),
  ('implementation-three', 'implementation', 'التنفيذ على ثلاث درجات', 'Implementation in three steps', array[
    'not|لم يبدأ|Not begun',
    'under-way|قيد التنفيذ|Under way',
    'done|نفذ|Implemented'])
) as ready (key, aspect, ar, en, steps)
on conflict do nothing;
