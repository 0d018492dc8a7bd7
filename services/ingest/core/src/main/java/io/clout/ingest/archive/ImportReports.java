// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.proto.account.v1.Import;
import io.clout.proto.account.v1.ImportPart;
import io.clout.proto.account.v1.ImportState;
import io.clout.proto.account.v1.SkippedEntries;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells people how far their imports are and what became of each file. */
@ApplicationScoped
public class ImportReports {

    private static final String SELECT = "select * from import where person_id = $1";
    private static final String PARTS =
            "select part, name, total, read from import_part where import_id = $1 order by part";
    private static final String SKIPS =
            "select part, reason, count, first_entry from import_skip where import_id = $1 order by part, first_entry";

    private final Database database;

    ImportReports(Database database) {
        this.database = database;
    }

    /** The person's imports, newest first, at most 10. */
    public List<Import> newest(String personId) {
        List<Import> newest = new ArrayList<>();
        for (Row row : database.run(SELECT + " order by started_at desc limit 10", personId)) {
            newest.add(report(row));
        }
        return newest;
    }

    /** One import; empty also for somebody else's. */
    public Optional<Import> find(String personId, UUID id) {
        return Database.first(database.run(SELECT + " and id = $2", personId, id))
                .map(this::report);
    }

    private Import report(Row row) {
        UUID id = row.getUUID("id");
        var report = Import.newBuilder()
                .setImportId(id.toString())
                .setState(ImportState.valueOf("IMPORT_STATE_" + row.getString("state")))
                .setSignals(row.getLong("signals"))
                .setStartedAt(Timestamps.of(row.getOffsetDateTime("started_at").toInstant()));
        Optional.ofNullable(row.getString("problem")).ifPresent(report::setProblem);
        Optional.ofNullable(row.getString("account_id")).ifPresent(report::setAccountId);
        Optional.ofNullable(row.getOffsetDateTime("ended_at"))
                .ifPresent(at -> report.setEndedAt(Timestamps.of(at.toInstant())));
        addParts(report, id);
        return report.build();
    }

    private void addParts(Import.Builder report, UUID id) {
        RowSet<Row> skips = database.run(SKIPS, id);
        for (Row row : database.run(PARTS, id)) {
            var part = ImportPart.newBuilder().setName(row.getString("name")).setRead(row.getLong("read"));
            for (Row skip : skips) {
                if (skip.getInteger("part").equals(row.getInteger("part"))) {
                    part.addSkipped(SkippedEntries.newBuilder()
                            .setReason(skip.getString("reason"))
                            .setCount(skip.getLong("count"))
                            .setFirstEntry(skip.getLong("first_entry")));
                }
            }
            report.addParts(part);
            report.setEntriesRead(report.getEntriesRead() + row.getLong("read"));
            report.setEntriesTotal(report.getEntriesTotal() + row.getLong("total"));
        }
    }
}
