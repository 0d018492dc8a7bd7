-- SPDX-License-Identifier: Apache-2.0

-- Revisions are given under a lock that is held until the end of the transaction, so a reader that has seen one has seen all before it.
create sequence campaign_revision;

create table campaign (
    id uuid primary key,
    brand_id uuid not null references brand on delete cascade,
    content bytea not null, -- CampaignContent as it is now
    state text not null,
    state_reason text not null default '',
    version bigint not null default 1,
    revision bigint not null,
    quantity integer not null,
    fulfilment text not null,
    allocation text not null,
    opens_at timestamptz,
    closes_at timestamptz,
    secret bytea not null, -- sealed; keys the hashes of codes and of a lottery's entries
    low boolean not null default false, -- the brand has been told that little is left
    demo boolean not null default false,
    created_at timestamptz not null,
    submitted_at timestamptz
);
create index campaign_order on campaign (brand_id, created_at desc, id desc);
create unique index campaign_follow on campaign (revision);
create index campaign_submitted on campaign (submitted_at, id) where state = 'CAMPAIGN_STATE_SUBMITTED';
create index campaign_open on campaign (closes_at) where state in ('CAMPAIGN_STATE_LIVE', 'CAMPAIGN_STATE_PAUSED');

create function revise_campaign() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('campaign_revision'));
    new.revision := nextval('campaign_revision');
    return new;
end $$;
create trigger campaign_revised before insert or update on campaign for each row execute function revise_campaign();

-- What a campaign said, from when it was first live: a person's claim holds by what it said then.
create table campaign_edition (
    campaign_id uuid not null references campaign on delete cascade,
    version bigint not null,
    content bytea not null,
    primary key (campaign_id, version)
);

-- A person takes a perk, waits for it, or is an entry of a lottery. One row for a person and campaign, whatever became of it.
create sequence claim_place;
create table claim (
    id uuid primary key,
    campaign_id uuid not null references campaign on delete cascade,
    person_id text check (length(person_id) between 1 and 255), -- null once the person is erased; the count is the brand's
    state text not null,
    version bigint not null default 1,
    edition bigint not null, -- version of the campaign that it was made from
    place bigint not null default nextval('claim_place'), -- order of asking
    asked_at timestamptz not null,
    granted_at timestamptz,
    offer_ends_at timestamptz,
    reason text not null default '',
    may_ask_again boolean not null default false, -- it was given back, not taken away
    disclosure text not null, -- as it was acknowledged
    share_posts boolean not null,
    display_name text, -- only if the person agreed to be named to the brand
    rating smallint check (rating between 1 and 5),
    feedback text,
    address bytea, -- sealed; gone once it was used
    shipped_at timestamptz,
    unique (campaign_id, person_id),
    check ((state = 'CLAIM_STATE_OFFERED') = (offer_ends_at is not null))
);
create index claim_person on claim (person_id, asked_at desc, id desc);
create index claim_order on claim (campaign_id, asked_at desc, id desc);
create index claim_waiting on claim (campaign_id, place) where state = 'CLAIM_STATE_WAITING';
create index claim_offered on claim (offer_ends_at) where state = 'CLAIM_STATE_OFFERED';

-- One of what a campaign offers. It moves between free, reserved and granted, so the three always add up to the quantity.
create table unit (
    campaign_id uuid not null references campaign on delete cascade,
    number integer not null,
    state text not null default 'FREE' check (state in ('FREE', 'RESERVED', 'GRANTED')),
    ready boolean not null, -- false while a campaign with codes has none for it
    claim_id uuid unique references claim on delete set null,
    code bytea, -- sealed
    code_hash bytea, -- keyed
    primary key (campaign_id, number),
    unique (campaign_id, code_hash),
    check (state <> 'FREE' or claim_id is null)
);
create index unit_free on unit (campaign_id, number) where state = 'FREE' and ready;
create index unit_without_code on unit (campaign_id, number) where not ready;

-- Who looked at a code or an address.
create table look (
    id bigint generated always as identity primary key,
    claim_id uuid not null references claim on delete cascade,
    what text not null check (what in ('CODE', 'ADDRESS')),
    subject text, -- null once the person is erased
    at timestamptz not null
);
create index look_claim on look (claim_id, what, at);

create table notice (
    id bigint generated always as identity primary key,
    person_id text not null,
    claim_id uuid not null references claim on delete cascade,
    kind text not null,
    at timestamptz not null, -- those that lie ahead are not shown yet
    read boolean not null default false
);
create index notice_person on notice (person_id, at desc, id desc);
create index notice_age on notice (at);

-- Claims that look like one person with several accounts; the person has them nevertheless.
create table review (
    claim_id uuid primary key references claim on delete cascade,
    signs text[] not null,
    noticed_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    kept boolean
);
create index review_open on review (noticed_at, claim_id) where decided_at is null;

-- Which people had an account of a network linked, by a hash; two of them are a sign, never a verdict.
create table account_trace (
    account_hash bytea not null,
    person_id text not null,
    seen_at timestamptz not null,
    primary key (account_hash, person_id)
);
create index account_trace_person on account_trace (person_id);
create index account_trace_age on account_trace (seen_at);

create table lottery (
    campaign_id uuid primary key references campaign on delete cascade,
    seed_hash bytea not null, -- SHA-256, published when the campaign goes live
    seed bytea not null, -- sealed until the draw
    entries text[], -- keyed hashes, once they are closed
    closed_at timestamptz,
    beacon_source text,
    beacon_value text,
    drawn_at timestamptz,
    record text not null -- JSON, the same for everyone
);
create index lottery_open on lottery (campaign_id) where drawn_at is null;

-- To whom a campaign was shown, and who opened it; for counts only.
create table exposure (
    campaign_id uuid not null references campaign on delete cascade,
    person_id text not null,
    seen_at timestamptz not null,
    opened_at timestamptz,
    primary key (campaign_id, person_id)
);
create index exposure_person on exposure (person_id);

create table hidden_brand (
    person_id text not null,
    brand_id uuid not null references brand on delete cascade,
    primary key (person_id, brand_id)
);

-- What happened to a brand's campaigns and claims, in order.
create table brand_event (
    id bigint generated always as identity primary key,
    brand_id uuid not null references brand on delete cascade,
    event text not null,
    payload jsonb not null,
    at timestamptz not null default now()
);
create index brand_event_brand on brand_event (brand_id, id);
create index brand_event_age on brand_event (at);
