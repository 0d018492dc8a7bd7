// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.proto.profile.v1.Moment;
import io.clout.proto.profile.v1.MomentPerson;
import io.clout.proto.profile.v1.MomentReactions;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The posts of the last 90 days that others reacted to most, for the person who published them. Blocking. */
@ApplicationScoped
public class Moments {
    private static final String MOST = """
            select m.id, a.network, m.content, m.posted_at from moment m join account a on a.id = m.account_id
            join moment_reaction r on r.moment_id = m.id
            where a.person_id = $1 and not m.removed and m.posted_at > now() - interval '90 days'
            group by m.id, a.network having sum(r.reactions) > 0
            order by sum(r.reactions) desc, m.posted_at desc, m.id limit 20""";

    private static final String REACTIONS = """
            select r.moment_id, r.kind, r.reactions, coalesce(sum(d.reactions), 0) as of_all
            from moment_reaction r join moment m on m.id = r.moment_id
            left join reaction_day d on d.account_id = m.account_id and d.kind = r.kind
                and d.day >= (now() at time zone 'UTC')::date - 90
            where r.moment_id = any($1::uuid[]) and r.reactions > 0
            group by r.moment_id, r.kind, r.reactions order by r.reactions desc, r.kind""";

    private static final String PEOPLE = """
            select * from (
                select p.moment_id, m.id, m.display_name,
                    row_number() over (partition by p.moment_id order by m.display_name, m.id) as place
                from (select distinct p.moment_id, a.person_id from moment_person p join account a on a.id = p.account_id
                    where p.moment_id = any($2::uuid[])) p
                join member m on m.id = p.person_id and m.id <> $1 and sees($1, m.id)) ranked
            where place <= 10 order by place""";

    private static final String REMOVE = """
            update moment set removed = true
            where id = $2 and account_id in (select id from account where person_id = $1)""";

    private final Database database;

    Moments(Database database) {
        this.database = database;
    }

    /** Most reactions first. */
    public List<Moment> of(String personId) {
        Map<UUID, Moment.Builder> moments = new LinkedHashMap<>();
        for (var row : database.run(MOST, personId)) {
            var network = Network.valueOf(row.getString("network"));
            moments.put(
                    row.getUUID("id"),
                    Moment.newBuilder()
                            .setMomentId(row.getUUID("id").toString())
                            .setNetwork(network)
                            .setPostedAt(Timestamps.of(Instants.of(row, "posted_at")))
                            .setUrl(PostAddress.of(network, row.getString("content"))));
        }
        var ids = moments.keySet().toArray(UUID[]::new);
        for (var row : database.run(REACTIONS, (Object) ids)) {
            var reactions = MomentReactions.newBuilder()
                    .setKind(SignalKind.valueOf(row.getString("kind")))
                    .setCount(row.getDouble("reactions"))
                    .setOfAll(Math.max(row.getDouble("reactions"), row.getDouble("of_all")));
            Objects.requireNonNull(moments.get(row.getUUID("moment_id"))).addReactions(reactions);
        }
        for (var row : database.run(PEOPLE, personId, ids)) {
            Objects.requireNonNull(moments.get(row.getUUID("moment_id")))
                    .addPeople(MomentPerson.newBuilder()
                            .setPersonId(row.getString("id"))
                            .setDisplayName(row.getString("display_name")));
        }
        return moments.values().stream().map(Moment.Builder::build).toList();
    }

    /** Removes a moment for good; false if it is not the person's. Doing it again is fine. */
    public boolean remove(String personId, UUID momentId) {
        return database.run(REMOVE, personId, momentId).rowCount() > 0;
    }
}
