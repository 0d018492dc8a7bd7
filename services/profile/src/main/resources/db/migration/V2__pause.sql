-- SPDX-License-Identifier: Apache-2.0

-- A pause that a person announced, both UTC days included. Pauses of a person do not overlap: they are changed under the lock of the person.
create table pause (
    id uuid primary key,
    person_id text not null references person on delete cascade,
    from_day date not null,
    to_day date not null check (to_day >= from_day)
);
create unique index pause_person on pause (person_id, from_day);
