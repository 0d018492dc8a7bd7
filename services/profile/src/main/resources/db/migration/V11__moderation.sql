-- SPDX-License-Identifier: Apache-2.0

-- What operators removed is seen by nobody; it comes back if an appeal succeeds.
alter table question add column removed boolean not null default false;
alter table answer add column removed boolean not null default false;

-- A decision outlives what it is about, and its author.
create table statement (
    id uuid primary key,
    content_id uuid not null,
    content_text text not null,
    author_id text references person on delete set null,
    outcome text not null,
    ground text not null,
    facts text not null,
    noticed_at timestamptz not null, -- the first of the notices that it decides
    decided_at timestamptz not null default now(),
    appealed_at timestamptz, -- by the side that the decision is against
    appeal_text text,
    appeal_decided_at timestamptz,
    reversed boolean not null default false,
    appeal_facts text
);
create index statement_author on statement (author_id, decided_at desc);
create index statement_decided on statement (decided_at);

-- The words of an author go with the author.
create function forget_statement_author() returns trigger language plpgsql as $$
begin
    new.content_text := '';
    new.appeal_text := '';
    return new;
end $$;
create trigger statement_author_leaves before update of author_id on statement
    for each row when (new.author_id is null and old.author_id is not null) execute function forget_statement_author();

-- Reports are notices: of people here or of anyone, until decided. The receipt is known to the one who gave it only.
alter table report add column receipt uuid not null unique default gen_random_uuid();
alter table report add column statement_id uuid references statement;
create index report_open on report (reported_at) where statement_id is null;

-- What happened, for ever and by whom. Only operators of the database read it.
create table moderation_log (
    id bigint generated always as identity primary key,
    happened_at timestamptz not null default now(),
    what text not null,
    subject_id uuid not null, -- a notice or a statement
    reason text,
    operator_id text
);
create index moderation_log_what on moderation_log (what, happened_at);
create function moderation_log_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the log of moderation is only added to';
end $$;
create trigger moderation_log_append_only before update or delete or truncate on moderation_log
    for each statement execute function moderation_log_stays();
