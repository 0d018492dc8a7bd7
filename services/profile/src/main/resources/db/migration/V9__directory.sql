-- SPDX-License-Identifier: Apache-2.0

-- A number for programs that cannot take the subject of a token as an id. It is drawn, so that it tells neither how many people there are
-- nor who came when.
alter table person add column number bigint not null unique default 100000000000000 + floor(random() * 900000000000000)::bigint;

create index account_handle on account (network, lower(handle));

-- Keys of programs; of the key itself only its SHA-256 is kept.
create table api_key (
    id uuid primary key,
    person_id text not null references person on delete cascade,
    name text not null,
    digest bytea not null unique,
    made_at timestamptz not null default now()
);
create index api_key_person on api_key (person_id);

-- Calls of a key in the second and in the UTC day that began at `started`. Not worth the write-ahead log: after a crash counting starts at 0.
create unlogged table api_call (
    key_id uuid not null references api_key on delete cascade,
    period text not null,
    started timestamptz not null,
    calls int not null,
    primary key (key_id, period)
);
