-- Pages that are pictures are recognised in a step of their own: it takes seconds a page, and other documents do not wait for it.
alter table document_step drop constraint document_step_step_check;
alter table document_step add constraint document_step_step_check check (step in ('extract', 'recognise', 'read'));
