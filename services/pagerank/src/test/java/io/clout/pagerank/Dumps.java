// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Dumps of a small wiki, in the form and schema of those published in 2026. */
final class Dumps {
    private Dumps() {}

    /** Writes the four tables; each text holds rows, as they stand in an INSERT. */
    static void write(Path directory, String page, String linktarget, String pagelinks, String redirect)
            throws IOException {
        write(directory, "page", """
                  `page_id` int(8) unsigned NOT NULL AUTO_INCREMENT,
                  `page_namespace` int(11) NOT NULL DEFAULT 0,
                  `page_title` varbinary(255) NOT NULL DEFAULT '',
                  `page_is_redirect` tinyint(1) unsigned NOT NULL DEFAULT 0,
                  `page_len` int(8) unsigned NOT NULL DEFAULT 0,
                """, page);
        write(directory, "linktarget", """
                  `lt_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
                  `lt_namespace` int(11) NOT NULL,
                  `lt_title` varbinary(255) NOT NULL,
                """, linktarget);
        write(directory, "pagelinks", """
                  `pl_from` int(8) unsigned NOT NULL DEFAULT 0,
                  `pl_from_namespace` int(11) NOT NULL DEFAULT 0,
                  `pl_target_id` bigint(20) unsigned NOT NULL,
                """, pagelinks);
        write(directory, "redirect", """
                  `rd_from` int(8) unsigned NOT NULL DEFAULT 0,
                  `rd_namespace` int(11) NOT NULL DEFAULT 0,
                  `rd_title` varbinary(255) NOT NULL DEFAULT '',
                  `rd_interwiki` varbinary(32) DEFAULT NULL,
                  `rd_fragment` varbinary(255) DEFAULT NULL,
                """, redirect);
    }

    private static void write(Path directory, String table, String columns, String rows) throws IOException {
        String dump = """
                -- MariaDB dump 10.19
                DROP TABLE IF EXISTS `%1$s`;
                CREATE TABLE `%1$s` (
                %2$s  PRIMARY KEY (`x`)
                ) ENGINE=InnoDB DEFAULT CHARSET=binary;
                INSERT INTO `%1$s` VALUES %3$s;
                -- Dump completed on 2026-01-01 13:22:14
                """.formatted(table, columns, rows.strip());
        Path file = directory.resolve("testwiki-20260101-" + table + ".sql.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(dump.getBytes(StandardCharsets.UTF_8));
        }
    }
}
