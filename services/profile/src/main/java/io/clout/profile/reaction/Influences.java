// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import io.clout.common.postgres.Database;
import io.clout.profile.directory.PublicPeople;
import io.clout.profile.topic.PersonTopics;
import io.clout.proto.profile.v1.GetInfluenceResponse;
import io.clout.proto.profile.v1.GetPublicInfluenceResponse;
import io.clout.proto.profile.v1.InfluencePerson;
import io.clout.proto.profile.v1.PublicPerson;
import io.clout.proto.topic.v1.ListPersonTopicsResponse;
import io.clout.proto.topic.v1.PersonTopic;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who moves a person and whom the person moves. A person is named only where both the viewer and the person may see them. +K that counts is a
 * reaction as any other. Blocking.
 */
@ApplicationScoped
public class Influences {
    private static final int MOST_TOPICS = 3;
    /** The id of no person. */
    private static final String NOBODY = "";

    /** One row for each person who is named, and one for all others together. */
    private static final String INFLUENCEES = """
            with reaction as (
                select a.network || ':' || r.actor as actor, o.person_id, r.weight - r.surplus as weight
                from account a join reactor r on r.account_id = a.id
                left join account o on o.network = a.network and o.actor = r.actor
                where a.person_id = $2 and r.last_at > now() - interval '90 days'
                union all
                select e.giver_id, e.giver_id, recency(e.given_at) from endorsement e
                where e.receiver_id = $2 and e.paid > 0 and e.given_at > now() - interval '90 days' and e.giver_id is not null),
            seen as (
                select coalesce(m.id, r.actor) as actor, m.id, m.display_name, r.weight
                from reaction r left join member m on m.id = r.person_id and m.id <> $2 and sees($1, m.id) and sees($2, m.id))
            select id, display_name, sum(weight) / sum(sum(weight)) over () as share,
                (select count(distinct actor) from seen)::int as people
            from seen group by id, display_name order by (id is null), share desc, id limit 5""";

    /** Only people whom the viewer may see: that there are others would tell who hides here. */
    private static final String INFLUENCERS = """
            with reaction as (
                select o.person_id, r.weight - r.surplus as weight
                from account a join reactor r on r.actor = a.actor
                join account o on o.id = r.account_id and o.network = a.network
                where a.person_id = $2 and r.last_at > now() - interval '90 days'
                union all
                select e.receiver_id, recency(e.given_at) from endorsement e
                where e.giver_id = $2 and e.paid > 0 and e.given_at > now() - interval '90 days')
            select m.id, m.display_name, sum(r.weight) / sum(sum(r.weight)) over () as share, count(*) over ()::int as people
            from reaction r join member m on m.id = r.person_id and m.id <> $2 and sees($1, m.id) and sees($2, m.id)
            group by m.id, m.display_name order by share desc, m.id limit 5""";

    private static final String FULL = """
            select from reactor r join account a on a.id = r.account_id
            where a.person_id = $1 group by a.id having count(*) >= $2""";

    private final Database database;
    private final PersonTopics topics;
    private final PublicPeople publicPeople;

    Influences(Database database, PersonTopics topics, PublicPeople publicPeople) {
        this.database = database;
        this.topics = topics;
        this.publicPeople = publicPeople;
    }

    /** A person's own lists. */
    public GetInfluenceResponse of(String personId) {
        var influencers = database.run(INFLUENCERS, personId, personId);
        var influencees = database.run(INFLUENCEES, personId, personId);
        return GetInfluenceResponse.newBuilder()
                .addAllInfluencers(people(personId, influencers))
                .setInfluencersTotal(count(influencers))
                .addAllInfluencees(people(personId, influencees))
                .setInfluenceesTotal(count(influencees))
                .setInfluenceesAtLeast(
                        database.run(FULL, personId, Reactors.MOST).rowCount() > 0)
                .build();
    }

    /** What everyone may see of a public person. */
    public Optional<GetPublicInfluenceResponse> shownToAll(String personId) {
        return publicPeople.withId(personId).map(_ -> {
            var influencers = database.run(INFLUENCERS, NOBODY, personId);
            var influencees = database.run(INFLUENCEES, NOBODY, personId);
            return GetPublicInfluenceResponse.newBuilder()
                    .addAllInfluencers(publicPeople(influencers))
                    .setInfluencersTotal(count(influencers))
                    .addAllInfluencees(publicPeople(influencees))
                    .setInfluenceesTotal(count(influencees))
                    .build();
        });
    }

    private static int count(RowSet<Row> rows) {
        return Database.first(rows).map(row -> row.getInteger("people")).orElse(0);
    }

    private List<InfluencePerson> people(String viewerId, RowSet<Row> rows) {
        var people = new ArrayList<InfluencePerson>();
        for (var row : rows) {
            if (row.getString("id") != null) {
                people.add(InfluencePerson.newBuilder()
                        .setPersonId(row.getString("id"))
                        .setDisplayName(row.getString("display_name"))
                        .setShare(row.getDouble("share"))
                        .addAllTopicIds(topics(viewerId, row.getString("id")))
                        .build());
            }
        }
        return people;
    }

    private List<String> topics(String viewerId, String personId) {
        return topics.of(viewerId, personId).map(ListPersonTopicsResponse::getTopicsList).orElse(List.of()).stream()
                .limit(MOST_TOPICS)
                .map(PersonTopic::getTopicId)
                .toList();
    }

    private List<PublicPerson> publicPeople(RowSet<Row> rows) {
        var people = new ArrayList<PublicPerson>();
        for (var row : rows) {
            Optional.ofNullable(row.getString("id"))
                    .flatMap(publicPeople::withId)
                    .ifPresent(people::add);
        }
        return people;
    }
}
