// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clout.cli.CloutCommand;
import io.clout.cli.CloutCommandLine;
import io.clout.standalone.platform.DemoPerson;
import io.clout.standalone.server.LocalHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports Klout's open ontology into the running platform as its operator; the same directory again changes nothing. */
@Command(
        name = "topics",
        header = "Import Klout's open ontology",
        customSynopsis = "clout topics [-h] [--dry-run] [--home=DIR] import DIR",
        description = {
            "Adds the topics of Klout's open ontology to those that are built in, replacing an earlier import.",
            "A topic that is built in already, by its item of Wikidata or its English name, stays the built-in one.",
            "What a sensitive topic holds, such as politics or health, is sensitive, too: never inferred.",
            "DIR is a directory with klout_topic_ontology_*.csv, klout_topic_edge_*.csv and klout_topic_display_*.csv",
            "(https://github.com/klout/opendata, CC BY 3.0)."
        })
public final class TopicsCommand implements CloutCommand {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--dry-run", description = "only say what would be imported")
    private boolean dryRun;

    @Parameters(index = "0", paramLabel = "import", description = "what to do")
    private Action action = Action.IMPORT;

    @Parameters(index = "1", paramLabel = "DIR", description = "where the files are")
    private Path directory = Path.of("");

    private enum Action {
        IMPORT;

        @Override
        public String toString() {
            return "import";
        }
    }

    @Override
    public Integer call() throws IOException {
        var platform = RunningPlatform.in(home.home());
        var token = platform.token(DemoPerson.OPERATOR, "openid");
        var known = LocalHttp.get(platform.url() + "/api/v1/topics", token);
        if (known.statusCode() != 200) {
            throw new IOException("Clout does not say which topics it has: " + known.statusCode());
        }
        var ontology = KloutOntology.read(directory);
        var topics = ontology.beside(JSON.readTree(known.body()).path("items"));
        System.out.printf("Topics: %d; %d are built in already%n", ontology.size(), ontology.size() - topics.size());
        if (dryRun) {
            System.out.println("Dry run: nothing was changed");
            return CloutCommandLine.DONE;
        }
        var body = JSON.createObjectNode().set("topics", topics);
        var answer = LocalHttp.put(platform.url() + "/api/v1/topics/imported", body.toString(), token, PATIENCE);
        var report = JSON.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new IOException("Clout answers %d: %s"
                    .formatted(answer.statusCode(), report.path("detail").asText()));
        }
        System.out.printf("Imported: %d%n", report.path("imported").asInt());
        return CloutCommandLine.DONE;
    }
}
