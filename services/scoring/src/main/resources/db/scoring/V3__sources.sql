-- SPDX-License-Identifier: Apache-2.0

-- What people call their accounts at other sources, also those that are linked no more: days of the past name them. Written from
-- accounts.v1 only.
create table source (
    person_id  text not null,
    account_id text not null,
    name       text not null,
    primary key (person_id, account_id)
);
