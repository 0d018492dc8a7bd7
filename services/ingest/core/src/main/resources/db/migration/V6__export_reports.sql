-- SPDX-License-Identifier: Apache-2.0

alter table import
  -- Files of the export and fields missing there, for the person.
  add column problem_detail text,
  -- How often reading was begun since something of it was last read.
  add column attempts integer not null default 0;

-- Totals that fell by more than half and wait for the person's word.
create table import_question (
  import_id uuid not null references import on delete cascade,
  kind smallint not null,
  before double precision not null,
  now double precision not null,
  primary key (import_id, kind)
);
