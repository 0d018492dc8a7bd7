-- SPDX-License-Identifier: Apache-2.0

-- When a network last said that something happened at an account; it is then read soon.
alter table account add column touched_at timestamptz not null default '-infinity';
create index account_external on account (external_id);

-- Streams that one replica at a time listens to.
create table stream (
  name text primary key,
  holder uuid not null,
  leased_until timestamptz not null,
  -- How far it has been heard, in the stream's own count; 0 before the first event.
  position bigint not null
);
