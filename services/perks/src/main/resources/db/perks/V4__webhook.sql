-- SPDX-License-Identifier: Apache-2.0

-- Where a brand receives events.
create table webhook_endpoint (
    id uuid primary key,
    brand_id uuid not null references brand on delete cascade,
    url text not null,
    events text[] not null, -- empty: all
    signature text not null,
    state text not null,
    failing_since timestamptz,
    last_error text not null default '',
    secret bytea not null, -- sealed
    previous_secret bytea, -- sealed; signs beside the new one until then
    previous_until timestamptz,
    created_at timestamptz not null
);
create index webhook_endpoint_brand on webhook_endpoint (brand_id, created_at, id);

-- One event for one endpoint, and what became of it. Kept for 30 days.
create table webhook_message (
    id uuid primary key,
    endpoint_id uuid not null references webhook_endpoint on delete cascade,
    event text not null,
    body text not null, -- the bytes that are signed
    created_at timestamptz not null,
    attempts integer not null default 0,
    status integer,
    delivered_at timestamptz,
    next_attempt_at timestamptz -- null: not tried any more, unless the brand asks for it
);
create index webhook_message_due on webhook_message (endpoint_id, next_attempt_at) where next_attempt_at is not null;
create index webhook_message_order on webhook_message (endpoint_id, created_at desc, id desc);
create index webhook_message_age on webhook_message (created_at);
