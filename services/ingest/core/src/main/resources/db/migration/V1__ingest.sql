-- SPDX-License-Identifier: Apache-2.0

-- One linked account of this service's network. Everything else hangs on it and goes with it.
create table account (
  id text primary key,
  person_id text not null,
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
  leased_until timestamptz not null default '-infinity'
);
create index account_person on account (person_id);
create index account_due on account (next_sync_at) where next_sync_at is not null;

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

-- Sign-ins at the network that have begun. The state is hashed, the verifier sealed.
create table pending_link (
  state_hash bytea primary key,
  person_id text not null,
  verifier bytea not null,
  redirect_uri text not null,
  expires_at timestamptz not null
);

-- Uploaded exports.
create table import (
  id uuid primary key,
  person_id text not null,
  account_id text references account on delete cascade,
  state text not null,
  -- The moment the export tells of.
  as_of timestamptz not null,
  signals bigint not null default 0,
  problem text,
  started_at timestamptz not null,
  ended_at timestamptz,
  leased_until timestamptz not null
);
create index import_person on import (person_id, started_at);
create index import_open on import (leased_until) where state in ('RECEIVING', 'READING');

create table import_part (
  import_id uuid not null references import on delete cascade,
  part integer not null,
  name text not null,
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

create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  message_key text not null,
  payload bytea,
  created_at timestamptz not null default now()
);
