// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.apikey;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.person.DisplayName;
import io.clout.proto.profile.v1.ApiKey;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The keys of people. Blocking. */
@ApplicationScoped
public class ApiKeys {
    private static final int MOST = 5;

    /** A person who withdrew consent gets no key. */
    private static final String LOCK = """
            select p.id from person p where p.id = $1 and exists (select from member m where m.id = p.id) for update""";

    private static final String LIST = """
            select k.id, k.name, k.made_at, coalesce(c.calls, 0) as calls from api_key k
            left join api_call c on c.key_id = k.id and c.period = 'day' and c.started = date_trunc('day', now(), 'UTC')
            where k.person_id = $1 order by k.made_at, k.id""";

    private final Database database;

    ApiKeys(Database database) {
        this.database = database;
    }

    public MakeResult make(String personId, DisplayName name) {
        return database.inTransaction(transaction -> {
            if (Database.first(Database.run(transaction, LOCK, personId)).isEmpty()) {
                return new MakeResult.NoConsent();
            }
            var count = Database.first(
                            Database.run(transaction, "select count(*) from api_key where person_id = $1", personId))
                    .orElseThrow()
                    .getLong(0);
            if (count >= MOST) {
                return new MakeResult.TooMany(MOST);
            }
            var secret = ApiKeySecret.random();
            var stored = Database.first(Database.run(
                            transaction, """
                            insert into api_key (id, person_id, name, digest) values ($1, $2, $3, $4)
                            returning id, name, made_at, 0 as calls""", UUID.randomUUID(), personId, name.text(), Buffer.buffer(secret.digest())))
                    .orElseThrow();
            return new MakeResult.Made(message(stored), secret);
        });
    }

    /** Oldest first. */
    public List<ApiKey> of(String personId) {
        var keys = new ArrayList<ApiKey>();
        database.run(LIST, personId).forEach(row -> keys.add(message(row)));
        return keys;
    }

    /** False if the person has no such key. */
    public boolean remove(String personId, UUID keyId) {
        return database.run("delete from api_key where id = $1 and person_id = $2", keyId, personId)
                        .rowCount()
                > 0;
    }

    private static ApiKey message(Row row) {
        return ApiKey.newBuilder()
                .setKeyId(row.getUUID("id").toString())
                .setName(row.getString("name"))
                .setMadeAt(Timestamps.of(row.getOffsetDateTime("made_at").toInstant()))
                .setCallsToday(row.getInteger("calls"))
                .build();
    }
}
