-- SPDX-License-Identifier: Apache-2.0

-- Networks stand here by the name the contract gives them, without its prefix: TWITTER.

-- Linked accounts. Everything else hangs on them and goes with them.
create table account (
  id text primary key,
  person_id text not null,
  network text not null,
  external_id text not null,
  handle text not null,
  proof text not null,
  linked_at timestamptz not null,
  -- Newest snapshot of accounts.v1 that lists the account (its version, and its offset in the topic); 0 and -1 until one does.
  listed_version bigint not null default 0,
  listed_offset bigint not null default -1,
  -- Number of the last batch of signals.
  sequence bigint not null default 0,
  -- The connector's own.
  cursor text not null default '',
  last_synced_at timestamptz,
  -- Null: never read by API (an export), or not before the person signs in again.
  next_sync_at timestamptz,
  failures integer not null default 0,
  problem text,
  leased_until timestamptz not null default '-infinity',
  -- When the network last said that something happened at the account; it is then read soon.
  touched_at timestamptz not null default '-infinity'
);
create index account_person on account (person_id);
create index account_due on account (network, next_sync_at) where next_sync_at is not null;
create index account_external on account (network, external_id);

-- Tokens of the network, sealed with the keyset outside the database.
create table token (
  account_id text primary key references account on delete cascade,
  sealed bytea not null
);

-- What was last seen of each post (content = its id) and of the account itself (content = ''): kind -> count.
create table seen (
  account_id text not null references account on delete cascade,
  content text not null,
  counts jsonb not null,
  as_of timestamptz not null,
  primary key (account_id, content)
);

-- Who has been told apart at a post already: keyed hashes.
create table reactor (
  account_id text not null references account on delete cascade,
  content text not null,
  kind smallint not null,
  actor text not null,
  primary key (account_id, content, kind, actor)
);

-- How many reactions of an actor this instance has seen on a day, whoever received them. The hash tells networks apart.
create table actor_day (
  actor text not null,
  day date not null,
  reactions integer not null,
  primary key (actor, day)
);
create index actor_day_old on actor_day (day);

-- Sign-ins at a network that have begun. The state is hashed, the verifier sealed.
create table pending_link (
  state_hash bytea primary key,
  person_id text not null,
  network text not null,
  verifier bytea not null,
  redirect_uri text not null,
  expires_at timestamptz not null
);

-- Handles that people say are theirs, until that is shown. One for each person and network.
create table proof (
  person_id text not null,
  network text not null,
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
  next_check_at timestamptz not null,
  primary key (person_id, network)
);
create index proof_review on proof (asked_at) where page is not null and agreed is null;

-- Uploaded exports.
create table import (
  id uuid primary key,
  person_id text not null,
  network text not null,
  account_id text references account on delete cascade,
  state text not null,
  -- The moment the export tells of.
  as_of timestamptz not null,
  signals bigint not null default 0,
  problem text,
  started_at timestamptz not null,
  ended_at timestamptz,
  leased_until timestamptz not null,
  -- When it was last its turn to be read: long exports and short ones take turns.
  turn_at timestamptz not null default '-infinity'
);
create index import_person on import (person_id, started_at);
create index import_open on import (leased_until) where state in ('RECEIVING', 'READING');

-- A part of an export may be many files of one use; the first one's path says which.
create table import_part (
  import_id uuid not null references import on delete cascade,
  part integer not null,
  name text not null,
  path text not null,
  total bigint not null,
  read bigint not null,
  primary key (import_id, part)
);

create table import_skip (
  import_id uuid not null,
  part integer not null,
  reason text not null,
  count bigint not null,
  first_entry bigint not null,
  primary key (import_id, part, reason),
  foreign key (import_id, part) references import_part on delete cascade
);

-- Entries of an export that wait to become signals; each row goes in the transaction that publishes them.
create table import_chunk (
  import_id uuid not null references import on delete cascade,
  part integer not null,
  first_entry bigint not null,
  bytes bytea not null,
  primary key (import_id, part, first_entry)
);
-- The bytes are deflated already.
alter table import_chunk alter column bytes set storage external;

-- Units of a network's budget that were taken on a day, by all replicas together.
create table budget (
  network text not null,
  day date not null,
  units bigint not null,
  primary key (network, day)
);

-- A host of a network asked everybody to wait who asks without a token of a person's own.
create table pause (
  network text not null,
  host text not null,
  until timestamptz not null,
  primary key (network, host)
);

-- Streams that one replica at a time listens to.
create table stream (
  name text primary key,
  holder uuid not null,
  leased_until timestamptz not null,
  -- How far it has been heard, in the stream's own count; 0 before the first event.
  position bigint not null
);

create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  message_key text not null,
  payload bytea,
  -- Whose signals they are: what has not been published goes with the account.
  account_id text,
  created_at timestamptz not null default now()
);
