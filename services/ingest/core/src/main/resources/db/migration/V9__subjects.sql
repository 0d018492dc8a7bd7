-- SPDX-License-Identifier: Apache-2.0

-- Content that said what it is about, so that it says so once; and when what stands for long last did. No topic and no word is kept.
create table subject (
  account_id text not null references account on delete cascade,
  content text not null,
  said_at timestamptz not null,
  primary key (account_id, content)
);
