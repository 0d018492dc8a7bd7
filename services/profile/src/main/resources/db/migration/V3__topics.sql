-- SPDX-License-Identifier: Apache-2.0

-- People who agree to be here, the only ones whom anyone else may see. `actor` names them in Clout's own ledger: it means nothing elsewhere.
alter table person add column actor uuid not null default gen_random_uuid();

create view member as
    select id, display_name, visibility, actor from person
    where exists (select from consent where person_id = person.id and withdrawn_at is null);

-- Whether a person may see another at all: the same rule as in Person.visibleTo, for lists.
create function sees(viewer text, other text) returns boolean stable language sql as $$
    select exists (
        select from member m
        where m.id = other
          and (m.id = viewer or m.visibility = 'VISIBILITY_PUBLIC'
            or m.visibility = 'VISIBILITY_COMMUNITY' and exists (select from member v where v.id = viewer)))
$$;

-- Topics that an operator imported, beside those that are built in: clout.topic.v1.Topic.
create table imported_topic (
    id text primary key,
    payload bytea not null
);

-- What a person said about a topic of theirs.
create table person_topic (
    person_id text not null references person on delete cascade,
    topic_id text not null,
    declared boolean not null,
    removed boolean not null default false, -- for good: no evidence brings it back
    pinned boolean not null default false,
    answers_questions boolean not null default false,
    visibility text not null,
    primary key (person_id, topic_id),
    check (not (removed and declared))
);
create index person_topic_topic on person_topic (topic_id);

-- How much each source says about a topic, by account, so that it goes with the account. The weight is the sum as of `as_of`; it halves in 45 days.
create table topic_evidence (
    person_id text not null references person on delete cascade,
    account_id uuid not null references account on delete cascade,
    topic_id text not null,
    source text not null,
    weight float8 not null,
    as_of timestamptz not null,
    pieces int not null,
    days int not null, -- UTC days with evidence
    last_day date not null,
    primary key (account_id, topic_id, source)
);
create index topic_evidence_person on topic_evidence (person_id);

-- The last batch of evidence applied, by account.
create table topic_evidence_seen (
    account_id uuid primary key references account on delete cascade,
    sequence bigint not null
);

-- What all of it comes to. Only topics that are shown, and only from evidence; the person's own word is no evidence.
create table topic_strength (
    person_id text not null references person on delete cascade,
    topic_id text not null,
    strength float8 not null,
    expertise float8 not null, -- 0 to 100
    reasons bytea not null, -- clout.topic.v1.PersonTopic with reasons only
    primary key (person_id, topic_id)
);
create index topic_strength_topic on topic_strength (topic_id, expertise desc, person_id);

-- People whose topics have to be worked out and published anew.
create table topics_due (
    id bigint generated always as identity primary key,
    person_id text not null
);

-- What topics.v1 says of a person, so that what did not change is not published.
create table topics_published (
    person_id text primary key references person on delete cascade,
    facts bytea not null
);
create sequence topics_version;

create function topics_become_due() returns trigger language plpgsql as $$
begin
    insert into topics_due (person_id) values (new.person_id);
    return null;
end $$;
create trigger consent_changes_topics after insert or update on consent for each row execute function topics_become_due();

create function topics_of_person_become_due() returns trigger language plpgsql as $$
begin
    insert into topics_due (person_id) values (new.id);
    return null;
end $$;
create trigger visibility_changes_topics after update of visibility on person
    for each row when (old.visibility <> new.visibility) execute function topics_of_person_become_due();
