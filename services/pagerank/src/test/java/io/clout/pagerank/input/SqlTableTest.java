// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SqlTableTest {
    private static final Path REAL = Path.of("../../../shared/data/mediawiki-dumps/aawiki-20260101");
    private static final String CREATE = """
            /*M!999999\\- enable the sandbox mode */
            -- MariaDB dump 10.19
            DROP TABLE IF EXISTS `t`;
            CREATE TABLE `t` (
              `other` enum('a','b(') NOT NULL,
              `title` varbinary(255) DEFAULT NULL,
              `id` int(8) unsigned NOT NULL,
              PRIMARY KEY (`id`),
              KEY `id_title` (`id`,`title`)
            ) ENGINE=InnoDB;
            """;

    @Test
    void findsColumnsByName() throws IOException {
        assertThat(
                        rows(
                                CREATE
                                        + "INSERT INTO `t` VALUES ('a','One',1),('b(','Two',-22);\nINSERT INTO `t` VALUES ('a','',3);\n"))
                .containsExactly("1 One", "-22 Two", "3 ");
    }

    @Test
    void readsStringsAsTheServerWouldHaveThem() throws IOException {
        String values = """
                ('a','It\\'s (a), \\"b\\"; \\\\n',1),('),(','Zürich\\n\\0\\Z',2),('a',NULL,3);
                """;

        assertThat(rows(CREATE + "INSERT INTO `t` VALUES " + values))
                .containsExactly("1 It's (a), \"b\"; \\n", "2 Zürich\n\0\032", "3 (null)");
    }

    @Test
    void rowsMayStandOnLinesOfTheirOwn() throws IOException {
        assertThat(
                        rows(
                                CREATE
                                        + "INSERT INTO `t` VALUES\n('a','One',1),\n('b(','Two',-22);\nINSERT INTO `t` VALUES\r\n('a','',3);\n"))
                .containsExactly("1 One", "-22 Two", "3 ");
    }

    @Test
    void aTableWithoutRowsIsEmpty() throws IOException {
        assertThat(rows(CREATE + "-- Dump completed\n")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThatThrownBy(() -> rows("a\tb\n")).hasMessage("x.sql is not a dump of a table: it has no CREATE TABLE");
        assertThatThrownBy(() -> rows(CREATE.replace("`t`", "`u`"))).hasMessage("x.sql holds `u`, not `t`");
        assertThatThrownBy(() -> rows(CREATE.replace("`title` ", "`name` ")))
                .hasMessageStartingWith("x.sql has no column title");
        assertThatThrownBy(() -> rows(CREATE + "INSERT INTO `t` VALUES ('a','On"))
                .hasMessage("x.sql ends in the middle of a row; get it again");
        assertThatThrownBy(() -> rows(CREATE + "INSERT INTO `t` VALUES ('a','b');\n"))
                .hasMessageStartingWith("x.sql cannot be read: a row has an unexpected character )");
        assertThatThrownBy(() -> rows(CREATE + "INSERT INTO `t` VALUES ('a','b','c');\n"))
                .hasMessage("x.sql has something else where a number should be");
    }

    @Test
    void readsEveryRowOfARealDump() throws IOException {
        Path file = REAL.resolve("aawiki-20260101-pagelinks.sql.gz");
        assumeTrue(Files.exists(file), "the real dump is not on this machine");
        List<String> expected;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            expected = Pattern.compile("\\((\\d+),(\\d+),(\\d+)\\)")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(row -> row.group(3) + " " + row.group(1))
                    .toList();
        }

        List<String> rows = new ArrayList<>();
        try (SqlTable table =
                new SqlTable(new InputFile(file).open(), "aawiki", "pagelinks", "pl_target_id", "pl_from")) {
            while (table.next()) {
                rows.add(table.number(0) + " " + table.number(1));
            }
        }

        assertThat(rows).hasSizeGreaterThan(300).isEqualTo(expected);
    }

    private static List<String> rows(String dump) throws IOException {
        List<String> rows = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8));
        try (SqlTable table = new SqlTable(in, "x.sql", "t", "id", "title")) {
            while (table.next()) {
                String title = table.isNull(1)
                        ? "(null)"
                        : new String(
                                table.bytes(), table.start(1), table.end(1) - table.start(1), StandardCharsets.UTF_8);
                rows.add(table.number(0) + " " + title);
            }
        }
        return rows;
    }
}
