-- SPDX-License-Identifier: Apache-2.0

-- Words are searched as they are written ('simple'): questions come in many languages.
create table question (
    id uuid primary key,
    author_id text not null references person on delete cascade,
    topic_id text not null,
    title text not null,
    text text not null,
    request_id text not null,
    asked_at timestamptz not null default now(),
    edited_at timestamptz,
    words tsvector not null generated always as
        (setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', text), 'B')) stored,
    unique (author_id, request_id)
);
create index question_newest on question (asked_at desc, id desc);
create index question_topic on question (topic_id, asked_at desc, id desc);
create index question_words on question using gin (words);

create table answer (
    id uuid primary key,
    question_id uuid not null references question on delete cascade,
    author_id text not null references person on delete cascade,
    text text not null,
    request_id text not null,
    answered_at timestamptz not null default now(),
    edited_at timestamptz,
    accepted_at timestamptz,
    paid_votes int not null default 0, -- what the ledger says of its votes
    revoked boolean not null default false, -- to be deleted once the ledger has taken its votes back; its words are gone already
    words tsvector not null generated always as (setweight(to_tsvector('simple', text), 'C')) stored,
    unique (author_id, request_id)
);
create unique index answer_once on answer (question_id, author_id) where not revoked;
create unique index answer_accepted on answer (question_id) where accepted_at is not null;
create index answer_author on answer (author_id);
create index answer_words on answer using gin (words);

create table vote (
    answer_id uuid not null references answer on delete cascade,
    voter_id text not null references person on delete cascade,
    voted_at timestamptz not null default now(),
    primary key (answer_id, voter_id)
);
create index vote_voter on vote (voter_id);

-- Also when a vote goes because its voter is erased.
create function vote_becomes_due() returns trigger language plpgsql as $$
begin
    insert into ledger_due (person_id, due_at)
        select author_id, now() + interval '1 minute' from answer where id = coalesce(new.answer_id, old.answer_id);
    return null;
end $$;
create trigger vote_changes after insert or delete on vote for each row execute function vote_becomes_due();

create function answer_becomes_due() returns trigger language plpgsql as $$
begin
    insert into ledger_due (person_id, due_at) values (new.author_id, now());
    return null;
end $$;
create trigger answer_revoked after update of revoked on answer for each row execute function answer_becomes_due();

create table question_follower (
    question_id uuid not null references question on delete cascade,
    person_id text not null references person on delete cascade,
    primary key (question_id, person_id)
);
create index question_follower_person on question_follower (person_id);

-- What a question or an answer said before it was edited.
create table edit (
    id bigint generated always as identity primary key,
    question_id uuid references question on delete cascade,
    answer_id uuid references answer on delete cascade,
    title text,
    text text not null,
    replaced_at timestamptz not null default now(),
    check (num_nonnulls(question_id, answer_id) = 1)
);
create index edit_question on edit (question_id, id);
create index edit_answer on edit (answer_id, id);

-- What people reported to the operators; it outlives its reporter.
create table report (
    id uuid primary key,
    reporter_id text references person on delete set null,
    question_id uuid references question on delete cascade,
    answer_id uuid references answer on delete cascade,
    reason text not null,
    text text not null,
    reported_at timestamptz not null default now(),
    unique (reporter_id, question_id),
    unique (reporter_id, answer_id),
    check (num_nonnulls(question_id, answer_id) = 1)
);
