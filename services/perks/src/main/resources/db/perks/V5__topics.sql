-- SPDX-License-Identifier: Apache-2.0

-- Which record of topics.v1 a person's topics are from; an older one changes nothing.
alter table person_fact add column topics_version bigint not null default 0;
