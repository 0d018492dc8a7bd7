-- SPDX-License-Identifier: Apache-2.0

-- What the model on trial makes of the same facts: a clout.score.v1.Score; null while none is.
alter table current_score add column trial bytea;

-- A final score never changes. It may be removed with the person.
create function keep_final_score() returns trigger language plpgsql as $$
begin
    raise exception 'the score of % for % is final', old.person_id, old.day using errcode = 'integrity_constraint_violation';
end
$$;

create trigger keep_final_score before update on score_day for each row when (old.final) execute function keep_final_score();
