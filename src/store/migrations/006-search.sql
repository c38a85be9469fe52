-- `folded` carries the stems of a passage or a name, made by language/stems.ts; the same code makes those of a query.
alter table passage add column search tsvector generated always as (to_tsvector('simple', folded)) stored;
create index passage_search on passage using gin (search);
alter table subject_name add column search tsvector generated always as (to_tsvector('simple', folded)) stored;
create index subject_name_search on subject_name using gin (search);
