// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import io.clout.standalone.home.Home;
import io.clout.standalone.home.Secrets;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every database of the platform, searched row by row the way an auditor would. */
record Stores(String server, String user, String password) {
    private static final List<String> DATABASES = List.of("profile", "scoring", "perks", "ingest");

    static Stores of(Platform platform) throws IOException, InterruptedException {
        String password = Secrets.of(Home.of(platform.home())).password("postgres");
        return new Stores("localhost:" + platform.port("postgres"), "postgres", password);
    }

    /** Tables with a row in which any of the words stands, as {@code database.table}. */
    List<String> mentions(String... words) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String database : DATABASES) {
            try (Connection connection =
                    DriverManager.getConnection("jdbc:postgresql://" + server + "/" + database, user, password)) {
                for (String table : tables(connection)) {
                    if (mentions(connection, table, words)) {
                        found.add(database + "." + table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static boolean mentions(Connection connection, String table, String... words) throws SQLException {
        // Binary columns print as hex, so their bytes are searched as hex too.
        String condition = "position(lower(?) in lower(t::text)) > 0"
                + " or position(encode(convert_to(?, 'UTF8'), 'hex') in t::text) > 0";
        for (String word : words) {
            try (var query = connection.prepareStatement(
                    "select exists (select 1 from " + table + " t where " + condition + ")")) {
                query.setString(1, word);
                query.setString(2, word);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
