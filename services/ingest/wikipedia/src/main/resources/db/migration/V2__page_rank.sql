-- SPDX-License-Identifier: Apache-2.0

-- PageRank of articles, put here by `./clout pagerank --import`: a partition for each wiki, exchanged as a whole.
create table page_rank (
    wiki          text             not null,
    page_id       bigint           not null,
    -- In multiples of the average article's.
    relative_rank double precision not null,
    primary key (wiki, page_id)
) partition by list (wiki);
