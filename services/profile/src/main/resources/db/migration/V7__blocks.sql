-- SPDX-License-Identifier: Apache-2.0

-- Who wants nothing to do with whom. The name is the one that the person had then, so that a list of blocks reveals no later one.
create table block (
    person_id text not null references person on delete cascade,
    blocked_id text not null references person on delete cascade,
    display_name text not null,
    blocked_at timestamptz not null default now(),
    primary key (person_id, blocked_id),
    check (person_id <> blocked_id)
);
create index block_blocked on block (blocked_id);

-- Whether a person may see another at all; a block works both ways.
create or replace function sees(viewer text, other text) returns boolean stable language sql as $$
    select exists (
        select from member m
        where m.id = other
          and (m.id = viewer or m.visibility = 'VISIBILITY_PUBLIC'
            or m.visibility = 'VISIBILITY_COMMUNITY' and exists (select from member v where v.id = viewer))
          and not exists (select from block b
            where b.person_id = viewer and b.blocked_id = other or b.person_id = other and b.blocked_id = viewer))
$$;
