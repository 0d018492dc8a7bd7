// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank.load;

import io.clout.pagerank.input.Progress;
import io.clout.pagerank.input.WrongInputException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Puts the ranks of one wiki into the database of ingestion, instead of those before, in one transaction. They go
 * into a new partition of the table {@code page_rank}, which takes the place of the old one at the very end: readers
 * wait for a moment, and never see some of one and some of the other.
 */
public final class RankImport {
    private static final String SECONDS_TO_CONNECT = "10";

    private final String url;
    private final Properties login = new Properties();

    /** A JDBC address of a PostgreSQL database, and who to sign in as. */
    public RankImport(String url, String user, String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        login.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        login.setProperty("tcpKeepAlive", "true");
    }

    /**
     * Replaces the ranks of a wiki.
     *
     * @param ranks what {@code clout pagerank} wrote of a dump: page id, rank and more, separated by tabs
     * @param wiki the name of its database: {@code enwiki}
     */
    public void run(Path ranks, String wiki, Progress progress) throws IOException, SQLException {
        if (!wiki.matches("[a-z0-9_]{2,40}")) {
            throw new IllegalArgumentException("--wiki is a name such as enwiki, not " + wiki);
        }
        long pages = count(ranks);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                String partition = begin(sql, wiki);
                progress.begin("Importing " + ranks, "ranks");
                copy(connection, partition, ranks, wiki, pages, progress);
                exchange(sql, partition, wiki);
                connection.commit();
                progress.end(pages);
            }
        }
    }

    private static long count(Path ranks) throws IOException {
        long lines = 0;
        try (BufferedReader in = Files.newBufferedReader(ranks, StandardCharsets.ISO_8859_1)) {
            while (in.readLine() != null) {
                lines++;
            }
        }
        if (lines == 0) {
            throw new WrongInputException(ranks + " has no ranks");
        }
        return lines;
    }

    /** Makes a table for the new ranks, unseen by readers; one import of a wiki at a time. Returns its name. */
    private static String begin(Statement sql, String wiki) throws SQLException, IOException {
        if (texts(sql, "select to_regclass('page_rank')::text where to_regclass('page_rank') is not null")
                .isEmpty()) {
            throw new WrongInputException("the database has no table page_rank; ingestion makes it when it starts");
        }
        sql.execute("select pg_advisory_xact_lock(hashtext('page_rank_" + wiki + "'))");
        String name = "page_rank_" + wiki + "_"
                + texts(sql, "select pg_current_xact_id()::text").getFirst();
        sql.execute("create table " + name + " (like page_rank, check (wiki = '" + wiki + "'))");
        return name;
    }

    private static void copy(
            Connection connection, String partition, Path ranks, String wiki, long pages, Progress progress)
            throws IOException, SQLException {
        var copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy " + partition + " (wiki, page_id, relative_rank, inlinks) from stdin");
        try (BufferedReader in = Files.newBufferedReader(ranks, StandardCharsets.ISO_8859_1);
                Writer out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.ISO_8859_1))) {
            long line = 0;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                out.write(row(text, ++line, wiki, pages));
                progress.at(line, (double) line / pages);
            }
        }
    }

    /** Page id, rank in multiples of the average and, if it is there, the number of inlinks, as COPY reads them. */
    private static String row(String text, long line, String wiki, long pages) throws WrongInputException {
        String[] columns = text.split("\t");
        try {
            String inlinks = columns.length > 2 ? Long.toString(Long.parseLong(columns[2])) : "\\N";
            return wiki + "\t" + Long.parseLong(columns[0]) + "\t" + Double.parseDouble(columns[1]) * pages + "\t"
                    + inlinks + "\n";
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException wrong) {
            throw new WrongInputException("line " + line + " has no page id and rank: " + text);
        }
    }

    private static void exchange(Statement sql, String partition, String wiki) throws SQLException {
        sql.execute("alter table " + partition + " add primary key (wiki, page_id)");
        String former = "select inhrelid::regclass::text from pg_inherits where inhparent = 'page_rank'::regclass"
                + " and inhrelid::regclass::text ~ '^page_rank_" + wiki + "_[0-9]+$'";
        for (String table : texts(sql, former)) {
            sql.execute("drop table " + table);
        }
        sql.execute("alter table page_rank attach partition " + partition + " for values in ('" + wiki + "')");
    }

    private static List<String> texts(Statement sql, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
