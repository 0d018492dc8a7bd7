-- SPDX-License-Identifier: Apache-2.0

-- Handles that people say are theirs, until that is shown. One a person.
create table proof (
  person_id text primary key,
  id uuid not null unique,
  external_id text not null,
  handle text not null,
  -- What to put where; null while an operator looks at it.
  code text,
  place text,
  -- Where an operator looks; null where a code shows it.
  page text,
  -- Null until an operator has decided. What is agreed to is linked when the person next comes by.
  agreed boolean,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  next_check_at timestamptz not null
);
create index proof_review on proof (asked_at) where page is not null and agreed is null;

-- Who has been told apart at a post already: keyed hashes.
create table reactor (
  account_id text not null references account on delete cascade,
  content text not null,
  kind smallint not null,
  actor text not null,
  primary key (account_id, content, kind, actor)
);

-- How many reactions of an actor this instance has seen on a day, whoever received them.
create table actor_day (
  actor text not null,
  day date not null,
  reactions integer not null,
  primary key (actor, day)
);
create index actor_day_old on actor_day (day);

-- Units of the network's budget that were taken on a day, by all replicas together.
create table budget (
  day date primary key,
  units bigint not null
);

-- A host of the network asked everybody to wait who asks without a token of a person's own.
create table pause (
  host text primary key,
  until timestamptz not null
);

-- A part of an export may be many files of one use; the first one's path says which.
alter table import_part add column path text;
update import_part set path = name;
alter table import_part alter column path set not null;
