-- SPDX-License-Identifier: Apache-2.0

-- Someone who offers perks. Every other row of a brand names it.
create table brand (
    id uuid primary key,
    name text not null,
    website text not null,
    contact_email text not null,
    state text not null, -- enumerations are stored by their names in the contracts
    state_reason text not null default '',
    demo boolean not null default false,
    created_at timestamptz not null
);
create index brand_order on brand ((state <> 'BRAND_STATE_PENDING'), lower(name), id);

-- A person who acts for a brand, or an invitation to (without a person, with a code).
create table brand_member (
    id uuid primary key,
    brand_id uuid not null references brand on delete cascade,
    person_id text check (length(person_id) between 1 and 255),
    name text not null,
    role text not null,
    joined_at timestamptz,
    code_hash bytea unique, -- SHA-256 of an invitation's code
    code_expires_at timestamptz,
    unique (brand_id, person_id),
    check ((person_id is null) = (code_hash is not null))
);
create index brand_member_person on brand_member (person_id);

-- A brand's system at the OIDC provider. Its secret is never stored here.
create table brand_client (
    client_id text primary key,
    brand_id uuid not null references brand on delete cascade,
    name text not null,
    scopes text[] not null,
    registration bytea not null, -- sealed: the token that changes or removes the client
    created_at timestamptz not null,
    rotated_at timestamptz
);
create index brand_client_brand on brand_client (brand_id);

-- What a request with a key answered, so that its repetition answers the same bytes. Rows are removed after two days.
create table idempotency (
    subject text not null, -- a person or a client
    operation text not null,
    key text not null,
    request_hash bytea not null, -- SHA-256 of the request; the same key with another request is refused
    answer bytea not null,
    created_at timestamptz not null default now(),
    primary key (subject, operation, key)
);
create index idempotency_age on idempotency (created_at);

create table outbox (
    id bigint generated always as identity primary key,
    topic text not null,
    message_key text not null,
    payload bytea,
    created_at timestamptz not null default now()
);
