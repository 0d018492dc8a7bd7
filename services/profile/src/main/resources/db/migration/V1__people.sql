-- SPDX-License-Identifier: Apache-2.0

-- A person who has agreed to a consent text at least once. Nothing is stored of anyone else.
create table person (
    id text primary key check (length(id) between 1 and 255), -- the subject of the person's tokens
    display_name text not null,
    visibility text not null, -- enumerations are stored by their names in the contracts
    created_at timestamptz not null
);

-- Which text a person agreed to, and when; kept after withdrawal as evidence, erased with the person.
create table consent (
    id uuid primary key,
    person_id text not null references person on delete cascade,
    version text not null,
    given_at timestamptz not null,
    withdrawn_at timestamptz
);
-- At the most one consent holds.
create unique index consent_holding on consent (person_id) where withdrawn_at is null;
create index consent_person on consent (person_id);

-- An account belongs to one person, and a person has one on each network.
create table account (
    id uuid primary key,
    person_id text not null references person on delete cascade,
    network text not null,
    external_id text not null,
    handle text not null,
    proof text not null,
    linked_at timestamptz not null,
    unique (network, external_id),
    unique (person_id, network)
);

-- Versions of AccountsChanged. One sequence for everyone, so that a person's versions grow even if they are erased and come back.
create sequence accounts_version;

create table outbox (
    id bigint generated always as identity primary key,
    topic text not null,
    message_key text not null,
    payload bytea,
    created_at timestamptz not null default now()
);
