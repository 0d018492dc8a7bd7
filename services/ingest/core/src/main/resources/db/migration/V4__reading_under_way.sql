-- SPDX-License-Identifier: Apache-2.0

-- Whether the reading under way has read anything: one in which everything was refused is none.
alter table account add column has_read boolean not null default false;
