-- SPDX-License-Identifier: Apache-2.0

-- How many articles link to it, redirects resolved, by the dump that the ranks are of; null where the file did not say.
alter table page_rank add column inlinks bigint;
