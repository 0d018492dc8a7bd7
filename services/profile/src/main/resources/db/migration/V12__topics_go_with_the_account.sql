-- SPDX-License-Identifier: Apache-2.0

-- What an account said goes with it, and what it came to is worked out again at once.
create function topics_of_account_become_due() returns trigger language plpgsql as $$
begin
    insert into topics_due (person_id) values (old.person_id);
    return null;
end $$;
create trigger account_takes_topics_along after delete on account for each row execute function topics_of_account_become_due();
