// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clout.pagerank.input.Progress;
import io.clout.standalone.testing.TestServers;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Into a real PostgreSQL, with the table as the service's migration makes it. */
class RankImportTest {
    private static final Path MIGRATIONS = Path.of("../ingest/wikipedia/src/main/resources/db/migration");

    @TempDir
    private Path directory;

    private final Progress silent = new Progress(new PrintStream(OutputStream.nullOutputStream()));
    private Connection database;
    private RankImport load;

    @BeforeEach
    void migrate() throws Exception {
        var server = TestServers.postgres("pagerank");
        load = new RankImport(server.jdbcUrl(), server.user(), server.password());
        database = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        run("drop table if exists page_rank");
        run(Files.readString(MIGRATIONS.resolve("V2__page_rank.sql")));
        run(Files.readString(MIGRATIONS.resolve("V8__page_rank_inlinks.sql")));
    }

    @AfterEach
    void disconnect() throws SQLException {
        database.close();
    }

    @Test
    void ranksTakeThePlaceOfThoseBefore() throws Exception {
        load.run(file("10\t0.5\t3\t1\n20\t0.25\t0\t0\n30\t0.125\t1\t1\n40\t0.125\t0\t0\n"), "enwiki", silent);
        load.run(file("10\t1.0\t0\t0\n"), "dewiki", silent);
        assertThat(ranks("enwiki"))
                .containsExactly(Map.entry(10L, 2.0), Map.entry(20L, 1.0), Map.entry(30L, 0.5), Map.entry(40L, 0.5));

        load.run(file("10\t0.25\t3\t1\n50\t0.75\t0\t0\n"), "enwiki", silent);

        assertThat(ranks("enwiki")).containsExactly(Map.entry(10L, 0.5), Map.entry(50L, 1.5));
        assertThat(ranks("dewiki")).containsExactly(Map.entry(10L, 1.0));
        assertThat(count("pg_class where relname like 'page_rank_enwiki%' and relkind = 'r'"))
                .isOne();
    }

    @Test
    void inlinksComeWithTheRanksIfTheFileHasThem() throws Exception {
        load.run(file("10\t0.5\t3\t1\n20\t0.5\n"), "enwiki", silent);

        assertThat(count("page_rank where page_id = 10 and inlinks = 3")).isOne();
        assertThat(count("page_rank where page_id = 20 and inlinks is null")).isOne();
    }

    @Test
    void aFileThatIsNoneLeavesEverythingAsItWas() throws Exception {
        load.run(file("10\t1.0\t0\t0\n"), "enwiki", silent);

        assertThatThrownBy(() -> load.run(file("10\t0.5\t0\t0\nAda\t0.5\t0\t0\n"), "enwiki", silent))
                .hasMessageStartingWith("line 2 has no page id and rank");
        assertThatThrownBy(() -> load.run(file(""), "enwiki", silent)).hasMessageEndingWith("has no ranks");
        assertThatThrownBy(() -> load.run(file("1\t1\n"), "x'; drop table page_rank; --", silent))
                .hasMessageStartingWith("--wiki is a name");

        assertThat(ranks("enwiki")).containsExactly(Map.entry(10L, 1.0));
    }

    @Test
    void saysThatTheServiceHasNotMadeTheTableYet() throws Exception {
        run("drop table page_rank");

        assertThatThrownBy(() -> load.run(file("10\t1.0\t0\t0\n"), "enwiki", silent))
                .hasMessageContaining("ingestion makes it");
    }

    private Path file(String text) throws Exception {
        return Files.writeString(Files.createTempFile(directory, "ranks", ".tsv"), text);
    }

    private Map<Long, Double> ranks(String wiki) throws SQLException {
        Map<Long, Double> ranks = new TreeMap<>();
        try (Statement sql = database.createStatement();
                ResultSet rows =
                        sql.executeQuery("select page_id, relative_rank from page_rank where wiki = '" + wiki + "'")) {
            while (rows.next()) {
                ranks.put(rows.getLong(1), rows.getDouble(2));
            }
        }
        return ranks;
    }

    private long count(String tableAndWhere) throws SQLException {
        try (Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery("select count(*) from " + tableAndWhere)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute(statement);
        }
    }
}
