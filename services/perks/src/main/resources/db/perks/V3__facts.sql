-- SPDX-License-Identifier: Apache-2.0

-- What is known of a person, each column with its source. Nobody's e-mail, name or handle is here.
create table person_fact (
    person_id text primary key check (length(person_id) between 1 and 255),
    -- from accounts.v1
    consented boolean not null default false,
    accounts_version bigint not null default 0,
    networks integer[] not null default '{}', -- numbers of clout.signal.v1.Network
    oldest_link timestamptz,
    accounts_as_of timestamptz not null default 'epoch',
    -- from scores.v1
    score_tenths smallint check (score_tenths between 10 and 1000),
    audience integer, -- reactions for each 1,000 of the audience
    score_as_of timestamptz not null default 'epoch',
    -- from topics.v1
    topics text[] not null default '{}',
    expertise smallint[] not null default '{}', -- percentile, one for each topic
    topics_as_of timestamptz not null default 'epoch',
    -- from the person: DeclaredFacts
    declared bytea,
    declared_at timestamptz
);
-- Followed by the replicas' indexes of people.
create index person_fact_declared on person_fact (declared_at) where declared_at is not null;

-- What number of the audience that reacts stands at each percentile, 1 to 100; one for everyone until the next is made.
create table audience_scale (
    one boolean primary key default true check (one),
    cuts integer[] not null,
    made_at timestamptz not null
);

-- Keys what shows nothing of anyone: fingerprints of groups of people, and by how much a number is off.
create table audience_key (
    one boolean primary key default true check (one),
    key bytea not null
);
insert into audience_key (key)
values (sha256(decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')));

-- What was answered about a group of fewer than 10,000 people. Whoever asks about nearly the same people is answered the same.
create table audience_anchor (
    id bigint generated always as identity primary key,
    size integer not null,
    sketch integer[] not null,
    about integer not null, -- 0: fewer than 50
    made_at timestamptz not null default now()
);
create index audience_anchor_size on audience_anchor (size);
create index audience_anchor_age on audience_anchor (made_at);

-- What a brand was answered, so that the same question has the same answer.
create table estimate (
    brand_id uuid not null references brand on delete cascade,
    campaign_id uuid not null, -- the brand's own id before there is a campaign
    targeting_hash bytea not null, -- SHA-256
    size integer not null, -- exactly; never shown
    answer bytea not null, -- Estimate
    asked_at timestamptz not null default now(),
    primary key (brand_id, campaign_id, targeting_hash)
);
create index estimate_rate on estimate (brand_id, asked_at);
create index estimate_age on estimate (asked_at);
