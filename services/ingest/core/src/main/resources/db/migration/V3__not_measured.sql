-- SPDX-License-Identifier: Apache-2.0

-- What readings could not measure, as objects with kind, reason and item: of the reading under way, and of the last one that ended.
alter table account
  add column missed jsonb not null default '[]',
  add column not_measured jsonb not null default '[]',
  -- When the network ends a sign-in that only the person can renew; null where there is none.
  add column sign_in_by timestamptz;
