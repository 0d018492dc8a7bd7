// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.archive;

import io.clout.common.network.NetworkName;
import io.clout.common.postgres.Database;
import io.clout.common.time.Timestamps;
import io.clout.ingest.network.SkipReason;
import io.clout.proto.account.v1.Import;
import io.clout.proto.account.v1.ImportState;
import io.clout.proto.signal.v1.Network;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells people how far their imports are and what became of each file. */
@ApplicationScoped
public class ImportReports {

    private static final String NEWEST = """
            select * from (
              select *, row_number() over (partition by network order by started_at desc) as age
              from import where person_id = $1) numbered
            where age <= 10 order by started_at desc
            """;
    private static final String ONE = "select * from import where person_id = $1 and id = $2";
    private static final String PARTS = """
            select import_id, part, name, total, read, reason, count, first_entry
            from import_part left join import_skip using (import_id, part)
            where import_id = any($1) order by import_id, part, first_entry
            """;

    private static final String QUESTIONS = "select * from import_question where import_id = any($1) order by kind";

    private final Database database;

    ImportReports(Database database) {
        this.database = database;
    }

    /** The person's imports by network, newest first, at most 10 of each. */
    public Map<Network, List<Import>> newest(String personId) {
        RowSet<Row> rows = database.run(NEWEST, personId);
        Rows parts = rowsOf(rows, PARTS);
        Rows questions = rowsOf(rows, QUESTIONS);
        Map<Network, List<Import>> newest = new EnumMap<>(Network.class);
        for (Row row : rows) {
            newest.computeIfAbsent(NetworkName.parse(row.getString("network")), _ -> new ArrayList<>())
                    .add(report(row, parts, questions));
        }
        return newest;
    }

    /** One import; empty also for another person's. */
    public Optional<Import> find(String personId, UUID id) {
        RowSet<Row> rows = database.run(ONE, personId, id);
        return Database.first(rows).map(row -> report(row, rowsOf(rows, PARTS), rowsOf(rows, QUESTIONS)));
    }

    /** Rows about imports, by import. */
    private record Rows(Map<UUID, List<Row>> byImport) {
        List<Row> of(UUID id) {
            return byImport.getOrDefault(id, List.of());
        }
    }

    private Rows rowsOf(RowSet<Row> imports, String query) {
        List<UUID> ids = new ArrayList<>();
        imports.forEach(row -> ids.add(row.getUUID("id")));
        Map<UUID, List<Row>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Row row : database.run(query, (Object) ids.toArray(UUID[]::new))) {
                found.computeIfAbsent(row.getUUID("import_id"), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return new Rows(found);
    }

    private static Import report(Row row, Rows parts, Rows questions) {
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
        Optional.ofNullable(row.getString("problem_detail"))
                .filter(detail -> !detail.isEmpty())
                .ifPresent(report::setProblemDetail);
        addParts(report, parts.of(id));
        for (Row question : questions.of(id)) {
            report.addQuestionsBuilder()
                    .setKindValue(question.getInteger("kind"))
                    .setBefore(question.getDouble("before"))
                    .setNow(question.getDouble("now"));
        }
        return report.build();
    }

    /**
     * @param rows one for each part and reason
     */
    private static void addParts(Import.Builder report, List<Row> rows) {
        int number = 0;
        for (Row row : rows) {
            if (row.getInteger("part") != number) {
                number = row.getInteger("part");
                report.addPartsBuilder().setName(row.getString("name")).setRead(row.getLong("read"));
                report.setEntriesRead(report.getEntriesRead() + row.getLong("read"));
                report.setEntriesTotal(report.getEntriesTotal() + row.getLong("total"));
            }
            if (row.getString("reason") != null) {
                report.getPartsBuilder(report.getPartsCount() - 1)
                        .addSkippedBuilder()
                        .setReason(row.getString("reason"))
                        .setEndsFile(SkipReason.of(row.getString("reason")).endsFile())
                        .setCount(row.getLong("count"))
                        .setFirstEntry(row.getLong("first_entry"));
            }
        }
    }
}
