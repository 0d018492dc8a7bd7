-- SPDX-License-Identifier: Apache-2.0

-- What stands for an account where signals of others name who acted: a keyed hash that only ingestion can make. Absent until the first signals.
alter table account add column actor text;
create index account_acts on account (actor);

-- The last batch of signals applied, by account.
create table reactions_seen (
    account_id uuid primary key references account on delete cascade,
    sequence bigint not null
);

-- Who reacts to an account most: the counters of io.clout.profile.reaction.Reactors, a fixed number for each account.
create table reactor (
    account_id uuid not null references account on delete cascade,
    actor text not null,
    weight float8 not null,
    surplus float8 not null, -- how much of the weight may be that of another
    last_at timestamptz not null,
    primary key (account_id, actor)
);
create index reactor_actor on reactor (actor);
create index reactor_last on reactor (last_at);

-- What a moment weighs: a reaction counts twice as much as one 30 days before it. Only ratios mean something, so nothing has to be scaled later.
create function recency(at timestamptz) returns float8 immutable language sql as $$
    select power(2::float8, (extract(epoch from at) - 1577836800) / (30 * 86400.0))::float8
$$;

-- Posts of the last 90 days: the network's id, never the words.
create table moment (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references account on delete cascade,
    content text not null,
    posted_at timestamptz not null,
    removed boolean not null default false, -- for good
    unique (account_id, content)
);
create index moment_posted on moment (posted_at);

create table moment_reaction (
    moment_id uuid not null references moment on delete cascade,
    kind text not null,
    reactions float8 not null,
    primary key (moment_id, kind)
);

-- Who reacted to it, of people here; nobody else's hash is kept for a post.
create table moment_person (
    moment_id uuid not null references moment on delete cascade,
    account_id uuid not null references account on delete cascade,
    primary key (moment_id, account_id)
);
create index moment_person_account on moment_person (account_id);

-- All reactions of an account by UTC day, also to what is no moment any more.
create table reaction_day (
    account_id uuid not null references account on delete cascade,
    kind text not null,
    day date not null,
    reactions float8 not null,
    primary key (account_id, kind, day)
);
create index reaction_day_day on reaction_day (day);
