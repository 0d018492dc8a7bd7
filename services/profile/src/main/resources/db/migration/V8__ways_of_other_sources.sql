-- SPDX-License-Identifier: Apache-2.0

-- A person opens a way for each other source, and names it.
alter table account drop constraint account_person_id_network_key;
create unique index account_of_network on account (person_id, network) where network <> 'NETWORK_OTHER';
create unique index account_of_source on account (person_id, lower(handle)) where network = 'NETWORK_OTHER';
