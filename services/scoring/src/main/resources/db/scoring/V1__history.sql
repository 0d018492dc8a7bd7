-- SPDX-License-Identifier: Apache-2.0

-- Who may see whose scores, and which accounts count. Written from accounts.v1 only.
create table person (
    person_id   text     primary key,
    version     bigint   not null,
    -- Number of clout.profile.v1.Visibility.
    visibility  smallint not null,
    takes_part  boolean  not null,
    -- Number of clout.signal.v1.Network, one for each linked account.
    networks    int[]    not null
);

-- Flags on the chart: a network began (1) or ceased (2) to count, numbers of clout.score.v1.MarkerKind. Written from accounts.v1 only.
create table marker (
    person_id text     not null,
    day       date     not null,
    kind      smallint not null,
    network   int      not null,
    primary key (person_id, day, kind, network)
);

-- The current score. `detail` is a clout.score.v1.Score with everything in it. Written from scores.v1 only.
create table current_score (
    person_id text        primary key,
    as_of     timestamptz not null,
    detail    bytea       not null
);

-- One score a UTC day; a final one never changes. Written from scores.v1 only.
create table score_day (
    person_id text             not null,
    day       date             not null,
    final     boolean          not null,
    as_of     timestamptz      not null,
    value     double precision not null,
    detail    bytea            not null,
    primary key (person_id, day)
) partition by range (day);

-- Adds the partition for the month that begins on a day, unless it is there. Several replicas may call it at once.
create function add_score_month(month date) returns void language plpgsql as $$
declare
    name text := 'score_day_' || to_char(month, 'YYYY_MM');
begin
    if to_regclass(name) is null then
        perform pg_advisory_xact_lock(hashtext('score_day'));
        execute format('create table if not exists %I partition of score_day for values from (%L) to (%L)',
                       name, month, (month + interval '1 month')::date);
    end if;
end
$$;
