-- SPDX-License-Identifier: Apache-2.0

-- One person vouches for another. Whoever gave it may leave: then the row stays without them until the ledger has taken it back.
create table endorsement (
    id uuid primary key,
    giver_id text references person on delete set null,
    receiver_id text not null references person on delete cascade,
    topic_id text not null,
    reason text check (length(reason) <= 200),
    answer_id uuid, -- the accepted answer that it was given for; such a one costs nothing of the day's allowance
    request_id text,
    given_at timestamptz not null default now(),
    standing text not null default 'ENDORSEMENT_STANDING_FRESH',
    paid float8 not null default 0, -- what the ledger says of it
    revoked boolean not null default false, -- to be deleted once the ledger has taken it back
    unique (giver_id, request_id),
    check (giver_id <> receiver_id)
);
create index endorsement_given on endorsement (giver_id, given_at desc, id);
create index endorsement_received on endorsement (receiver_id, given_at desc, id);

-- The words of a giver go with the giver.
create function forget_giver() returns trigger language plpgsql as $$
begin
    new.reason := null;
    new.request_id := null;
    insert into ledger_due (person_id, due_at) values (new.receiver_id, now());
    return new;
end $$;
create trigger giver_leaves before update of giver_id on endorsement
    for each row when (new.giver_id is null and old.giver_id is not null) execute function forget_giver();

-- Pairs that a ring goes through, as found by the last daily look.
create table ring_edge (
    giver_id text not null references person on delete cascade,
    receiver_id text not null references person on delete cascade,
    primary key (giver_id, receiver_id)
);

-- A person's account on the network Clout, and the number of the last record of its ledger.
create table ledger (
    person_id text primary key references person on delete cascade,
    account_id uuid not null unique references account on delete cascade,
    sequence bigint not null default 0
);

-- From when the ledger of a person has to be settled.
create table ledger_due (
    id bigint generated always as identity primary key,
    person_id text not null references person on delete cascade,
    due_at timestamptz not null
);
create index ledger_due_at on ledger_due (due_at);

-- Both sides: what is given may return a favour.
create function endorsement_becomes_due() returns trigger language plpgsql as $$
begin
    insert into ledger_due (person_id, due_at)
        select id, greatest(new.given_at + interval '1 minute', now()) from person where id in (new.receiver_id, new.giver_id);
    return null;
end $$;
create trigger endorsement_given after insert or update of revoked on endorsement
    for each row execute function endorsement_becomes_due();
