// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.block;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.profile.page.Instants;
import io.clout.proto.profile.v1.Block;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Who blocks whom. What follows from it is in the function {@code sees}, which every list asks. Blocking. */
@ApplicationScoped
public class Blocks {
    private static final int MOST = 1_000;

    private static final String LOCK =
            "select from person where id = $1 and exists (select from member where member.id = $1) for update";

    private static final String KNOWN = "select from block where person_id = $1 and blocked_id = $2";

    private static final String COUNT = "select count(*) from block where person_id = $1";

    private static final String STORE = """
            insert into block (person_id, blocked_id, display_name)
            select $1, m.id, m.display_name from member m where m.id = $2 and sees($1, m.id)""";

    private static final String LIST = "select * from block where person_id = $1 order by blocked_at desc, blocked_id";

    private final Database database;

    Blocks(Database database) {
        this.database = database;
    }

    /** Blocks a person whom the other may see; doing it again is fine. */
    public BlockResult block(String personId, String blockedId) {
        return personId.equals(blockedId)
                ? BlockResult.ONESELF
                : database.inTransaction(transaction -> block(transaction, personId, blockedId));
    }

    private static BlockResult block(SqlConnection transaction, String personId, String blockedId) {
        if (Database.run(transaction, LOCK, personId).rowCount() == 0) {
            return BlockResult.NO_CONSENT;
        }
        if (Database.run(transaction, KNOWN, personId, blockedId).rowCount() > 0) {
            return BlockResult.BLOCKED;
        }
        long others = Database.first(Database.run(transaction, COUNT, personId))
                .orElseThrow()
                .getLong(0);
        if (others >= MOST) {
            return BlockResult.TOO_MANY;
        }
        return Database.run(transaction, STORE, personId, blockedId).rowCount() > 0
                ? BlockResult.BLOCKED
                : BlockResult.UNKNOWN_PERSON;
    }

    /** Takes a block back; without one nothing happens. */
    public boolean unblock(String personId, String blockedId) {
        return database.run("delete from block where person_id = $1 and blocked_id = $2", personId, blockedId)
                        .rowCount()
                > 0;
    }

    /** Newest first. */
    public List<Block> of(String personId) {
        var blocks = new ArrayList<Block>();
        for (var row : database.run(LIST, personId)) {
            blocks.add(Block.newBuilder()
                    .setPersonId(row.getString("blocked_id"))
                    .setDisplayName(row.getString("display_name"))
                    .setBlockedAt(Timestamps.of(Instants.of(row, "blocked_at")))
                    .build());
        }
        return blocks;
    }
}
