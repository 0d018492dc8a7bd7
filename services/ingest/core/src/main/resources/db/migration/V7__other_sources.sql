-- SPDX-License-Identifier: Apache-2.0

-- Accounts at other sources are also asked for by the name that people gave them.
create index account_named on account (network, lower(handle)) where network = 'OTHER';
