// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.reaction;

import io.clout.common.postgres.Database;
import io.clout.proto.signal.v1.Signal;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Posts and what others did with them, as rows. Blocking. */
final class MomentRows {
    private static final String POSTED = """
            insert into moment (account_id, content, posted_at) select $1, * from unnest($2::text[], $3::timestamptz[])
            on conflict (account_id, content) do nothing""";

    private static final String REACTED = """
            insert into moment_reaction as known (moment_id, kind, reactions)
            select m.id, r.kind, sum(r.reactions) from unnest($2::text[], $3::text[], $4::float8[]) as r (content, kind, reactions)
            join moment m on m.account_id = $1 and m.content = r.content
            group by m.id, r.kind
            on conflict (moment_id, kind) do update set reactions = known.reactions + excluded.reactions""";

    private static final String BY_DAY = """
            insert into reaction_day as known (account_id, kind, day, reactions)
            select $1, r.kind, r.day, sum(r.reactions) from unnest($2::text[], $3::date[], $4::float8[]) as r (kind, day, reactions)
            group by r.kind, r.day
            on conflict (account_id, kind, day) do update set reactions = known.reactions + excluded.reactions""";

    private static final String BY_WHOM = """
            insert into moment_person (moment_id, account_id)
            select distinct m.id, o.id from unnest($2::text[], $3::text[]) as r (content, actor)
            join account a on a.id = $1
            join moment m on m.account_id = a.id and m.content = r.content
            join account o on o.network = a.network and o.actor = r.actor
            on conflict do nothing""";

    /** Keeps the 200 posts of an account that others reacted to most, and those that the person removed. */
    static final String FORGET_SMALL = """
            delete from moment where id in (
                select id from (
                    select m.id, row_number() over (partition by m.account_id order by coalesce(sum(r.reactions), 0) desc) as place
                    from moment m left join moment_reaction r on r.moment_id = m.id
                    where not m.removed group by m.id) ranked
                where place > 200)""";

    private MomentRows() {}

    static void count(SqlConnection transaction, UUID accountId, Reactions reactions) {
        var posts = reactions.posts();
        if (!posts.isEmpty()) {
            Database.run(
                    transaction,
                    POSTED,
                    accountId,
                    contents(posts),
                    posts.stream()
                            .map(post -> Reactions.at(post).atOffset(ZoneOffset.UTC))
                            .toArray(OffsetDateTime[]::new));
        }
        var received = reactions.received();
        if (!received.isEmpty()) {
            var counts = received.stream().map(Signal::getValue).toArray(Double[]::new);
            Database.run(transaction, REACTED, accountId, contents(received), kinds(received), counts);
            Database.run(transaction, BY_DAY, accountId, kinds(received), days(received), counts);
        }
        var named = reactions.named();
        if (!named.isEmpty()) {
            var actors = named.stream().map(Signal::getActor).toArray(String[]::new);
            Database.run(transaction, BY_WHOM, accountId, contents(named), actors);
        }
    }

    private static String[] contents(List<Signal> signals) {
        return signals.stream().map(Signal::getContent).toArray(String[]::new);
    }

    private static String[] kinds(List<Signal> signals) {
        return signals.stream().map(signal -> signal.getKind().name()).toArray(String[]::new);
    }

    private static LocalDate[] days(List<Signal> signals) {
        return signals.stream()
                .map(signal -> LocalDate.ofInstant(Reactions.at(signal), ZoneOffset.UTC))
                .toArray(LocalDate[]::new);
    }
}
