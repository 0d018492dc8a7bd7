-- SPDX-License-Identifier: Apache-2.0

-- What people asked to be erased. Written before anything is deleted, and kept: without person_id it names nobody.
create table erasure (
    id uuid primary key, -- the receipt; random
    person_id text unique, -- until every store has answered
    asked_at timestamptz not null default now()
);

-- What each store did.
create table erasure_step (
    erasure_id uuid not null references erasure on delete cascade,
    store text not null,
    erased_at timestamptz,
    primary key (erasure_id, store)
);

-- Who looked at whom, by UTC day; kept 90 days. It goes with either of the two.
create table look (
    person_id text not null references person on delete cascade,
    day date not null,
    viewer_id text not null references person on delete cascade,
    what text not null,
    times int not null default 1,
    primary key (person_id, day, viewer_id, what)
);
create index look_viewer on look (viewer_id);
create index look_day on look (day);
