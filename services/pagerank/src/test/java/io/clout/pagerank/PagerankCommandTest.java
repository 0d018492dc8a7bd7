// SPDX-License-Identifier: Apache-2.0
package io.clout.pagerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clout.cli.CloutCommandLine;
import io.clout.pagerank.rank.Dense;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagerankCommandTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    /** A dump with links whose target is NULL, in the schema of 2024; where the folder beside the project is. */
    @Test
    void linksWithoutATargetArePassedOver() throws IOException {
        Path dumps = Path.of("../../../shared/data/reports/wiki-null-target");
        assumeTrue(Files.isDirectory(dumps), "the reports are not on this machine");
        Path out = directory.resolve("ranks.tsv");

        run("--dumps", dumps.toString(), "--wiki", "r2wiki", "--out", out.toString());

        assertThat(lines(out)).isNotEmpty();
    }

    @Test
    void ranksTheArticlesOfADump() throws IOException {
        Dumps.write(
                directory,
                // 4 and 5 redirect to 2 in a chain, 6 and 7 to each other, 8 to another wiki, 9 to nothing; 12 is no
                // article
                """
                (1,0,'Ada\\'s_Page',0,10),(2,0,'Zürich',0,10),(3,0,'1984',0,10),(4,0,'Turicum',1,10),(5,0,'Zurich',1,10),
                (6,0,'Chicken',1,10),(7,0,'Egg',1,10),(8,0,'Elsewhere',1,10),(9,0,'Lost',1,10),(10,0,'Lonely',0,10),
                (12,1,'Zürich',0,10)""".replace("\n", ""),
                """
                (1,0,'Zürich'),(2,0,'Turicum'),(3,0,'1984'),(4,0,'Chicken'),(5,0,'Elsewhere'),(6,0,'Lost'),(7,0,'Missing'),
                (8,1,'Zürich'),(9,0,'Ada\\'s_Page')""".replace("\n", ""),
                // 1 links to 2 thrice over, to 3, and to what leads nowhere or is not known; 2 to itself by a redirect,
                // and to 1; 5 is
                // a
                // redirect, 12 a talk page
                """
                (1,0,1),(1,0,2),(1,0,3),(1,0,4),(1,0,5),(1,0,6),(1,0,7),(1,0,8),(1,0,NULL),(2,0,2),(2,0,9),(5,0,1),(12,1,1),(99,0,1)""",
                """
                (4,0,'Zurich','',''),(5,0,'Zürich','',''),(6,0,'Egg',NULL,NULL),(7,0,'Chicken',NULL,NULL),
                (8,0,'Zürich','de',''),(9,0,'Missing','',''),(3,0,'Zürich','','')""".replace("\n", ""));
        Path out = directory.resolve("ranks.tsv");

        run("--dumps", directory.toString(), "--wiki", "testwiki", "--out", out.toString(), "--tolerance", "1e-13");

        double[] expected = Dense.ranks(4, new int[][] {{0, 1}, {0, 2}, {1, 0}}, 0.85, 300);
        List<String[]> lines = lines(out);
        assertThat(lines).extracting(line -> line[0]).containsExactly("1", "2", "3", "10");
        assertThat(lines).extracting(line -> line[2] + " " + line[3]).containsExactly("1 2", "1 1", "1 0", "0 0");
        assertThat(ranks(lines)).containsExactly(expected, within(1e-12));
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("4 articles, 6 redirects, of which 2 lead to an article");
        assertThat(directory.resolve("ranks.tsv.work")).doesNotExist();
    }

    @Test
    void ranksEdgesOfAnyIdsInTheOrderTheyCome() throws IOException {
        Path edges = directory.resolve("edges.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(edges))) {
            out.write("# a comment\nb\ta\tignored\r\n\nb\ta\n7 é\n7   7\n\né\tb\nalone\n7\tb"
                    .getBytes(StandardCharsets.UTF_8));
        }
        Path out = directory.resolve("ranks.tsv");

        run("--edges", edges.toString(), "--out", out.toString(), "--iterations", "10", "--threads", "3");

        int[][] arcs = {{0, 1}, {2, 3}, {2, 2}, {3, 0}, {2, 0}};
        List<String[]> lines = lines(out);
        assertThat(lines).extracting(line -> line[0]).containsExactly("b", "a", "7", "é", "alone");
        assertThat(lines)
                .extracting(line -> line[2] + " " + line[3])
                .containsExactly("2 1", "1 0", "1 3", "1 1", "0 0");
        assertThat(ranks(lines)).containsExactly(Dense.ranks(5, arcs, 0.85, 10), within(1e-14));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Path sql = Files.writeString(directory.resolve("x.sql"), "-- MySQL dump\n");
        Path edges = Files.writeString(directory.resolve("edges"), "a\tb\nc\t\td\n");
        Path cut = Files.write(directory.resolve("cut.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1});

        assertThat(error("--edges", sql.toString())).contains("x.sql: line 1 is SQL");
        assertThat(error("--edges", edges.toString())).contains("edges: line 2 has no target");
        assertThat(error("--edges", cut.toString())).contains("cut.gz is damaged or ends too early");
        assertThat(error("--edges", "nowhere")).contains("no file nowhere");
        assertThat(error("--dumps", directory.toString(), "--wiki", "enwiki")).contains("has no dump of enwiki");
        assertThat(error("--page", sql.toString())).contains("--linktarget is missing");
        assertThat(error("--edges", edges.toString(), "--damping", "1"))
                .contains("--damping is at least 0 and below 1");
        assertThat(error("--edges", edges.toString(), "--iterations", "many")).contains("'many' is not an int");
        assertThat(error("--edges", edges.toString(), "--iterations", "1", "--tolerance", "1"))
                .contains("not both");
        assertThat(error("--wings")).contains("unknown option: '--wings'");
        assertThat(error()).contains("--dumps, --page or --edges is missing");
    }

    private void run(String... args) {
        assertThat(call(args)).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String error(String... args) {
        errors.reset();
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--out";
        all[args.length + 1] = directory.resolve("out").toString();
        assertThat(call(args.length > 1 ? all : args)).isPositive();
        return errors.toString(StandardCharsets.UTF_8);
    }

    private int call(String... args) {
        PrintStream err = new PrintStream(errors);
        return CloutCommandLine.run(new PagerankCommand(err), err, args);
    }

    static List<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split("\t")).toList();
    }

    static double[] ranks(List<String[]> lines) {
        return lines.stream().mapToDouble(line -> Double.parseDouble(line[1])).toArray();
    }
}
