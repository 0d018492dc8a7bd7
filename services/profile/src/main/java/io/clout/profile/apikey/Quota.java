// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.apikey;

import com.google.protobuf.Duration;
import io.clout.common.postgres.Database;
import io.clout.proto.profile.v1.CallVerdict;
import io.clout.proto.profile.v1.CountCallResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the calls of keys by the database's clock, so that the quotas hold however many replicas there are. Blocking. */
@ApplicationScoped
public class Quota {
    /** A call that the second refuses does not count for the day. */
    private static final String COUNT = """
            with key as (select k.id from api_key k join member m on m.id = k.person_id where k.digest = $1),
            second as (
                insert into api_call as c (key_id, period, started, calls)
                select id, 'second', date_trunc('second', now()), 1 from key
                on conflict (key_id, period) do update set started = excluded.started,
                    calls = case when c.started = excluded.started then c.calls + 1 else 1 end
                where c.started <> excluded.started or c.calls < $2
                returning key_id),
            day as (
                insert into api_call as c (key_id, period, started, calls)
                select key_id, 'day', date_trunc('day', now(), 'UTC'), 1 from second
                on conflict (key_id, period) do update set started = excluded.started,
                    calls = case when c.started = excluded.started then c.calls + 1 else 1 end
                where c.started <> excluded.started or c.calls < $3
                returning calls)
            select exists (select from key) as known, exists (select from second) as in_second, (select calls from day) as today,
                ceil(extract(epoch from date_trunc('day', now(), 'UTC') + interval '1 day' - now()))::int as seconds_left""";

    private final Database database;
    private final QuotaConfig config;

    Quota(Database database, QuotaConfig config) {
        this.database = database;
        this.config = config;
    }

    public CountCallResponse count(ApiKeySecret secret) {
        return count(secret, config.callsASecond(), config.callsADay());
    }

    /** The same against another quota than the usual one. */
    public CountCallResponse count(ApiKeySecret secret, int callsASecond, int callsADay) {
        var row = Database.first(database.run(COUNT, Buffer.buffer(secret.digest()), callsASecond, callsADay))
                .orElseThrow();
        if (!row.getBoolean("known")) {
            return CountCallResponse.newBuilder()
                    .setVerdict(CallVerdict.CALL_VERDICT_UNKNOWN_KEY)
                    .build();
        }
        return known(row, callsADay);
    }

    private static CountCallResponse known(Row row, int callsADay) {
        var answer = CountCallResponse.newBuilder().setCallsADay(callsADay);
        var today = row.getInteger("today");
        if (!row.getBoolean("in_second")) {
            return answer.setVerdict(CallVerdict.CALL_VERDICT_SECOND_USED_UP)
                    .setRetryAfter(seconds(1))
                    .build();
        }
        if (today == null) {
            return answer.setVerdict(CallVerdict.CALL_VERDICT_DAY_USED_UP)
                    .setRetryAfter(seconds(row.getInteger("seconds_left")))
                    .build();
        }
        return answer.setVerdict(CallVerdict.CALL_VERDICT_ALLOWED)
                .setLeftToday(callsADay - today)
                .build();
    }

    private static Duration seconds(int seconds) {
        return Duration.newBuilder().setSeconds(seconds).build();
    }
}
