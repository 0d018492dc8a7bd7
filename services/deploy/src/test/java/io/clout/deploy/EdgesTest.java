// SPDX-License-Identifier: Apache-2.0
package io.clout.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clout.deploy.edges.Edges;
import io.clout.proto.signal.v1.Network;
import io.clout.standalone.platform.ServiceDescriptor;
import io.clout.standalone.platform.ServiceDescriptor.Storage;
import io.clout.standalone.platform.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of edges is what the code has: a client that one of them lacks fails here. */
class EdgesTest {

    private static final Path ROOT = Checkout.root();
    /** Every service that keeps something of people answers there. */
    private static final String ERASURES = "erasures.v1";

    private static final Pattern GRPC_CLIENT = Pattern.compile("@GrpcClient\\(\"([a-z]+)\"\\)");
    private static final Pattern TOPIC_CONSTANT = Pattern.compile("KafkaTopic\\.([A-Z_]+)\\b");
    private static final Pattern TOPIC_PROPERTY = Pattern.compile("(?m)^[a-z.-]+\\.topic=([a-z.0-9-]+)$");
    private static final Pattern ADDRESS =
            Pattern.compile("@WithDefault\\(\"(https|wss)://|Map<String, URI> servers\\(\\)");

    /** Where a service's code is, as far as it is not common to all. */
    private static final Map<String, List<String>> SOURCES = Map.of(
            "gateway", List.of("services/gateway"),
            "profile", List.of("services/profile"),
            "scoring", List.of("services/scoring"),
            "perks", List.of("services/perks"),
            "ingest", List.of("services/ingest/core", "services/ingest/app", "services/ingest/other"));

    /** Services whose code is being written: they may do less than is listed, never more. */
    private static final Set<String> GROWING = Set.of("perks", "gateway", "ingest");

    private final Edges edges = Edges.read(ROOT);

    EdgesTest() throws IOException {}

    @Test
    void listsTheServicesOfTheStandalonePlatform() {
        assertThat(edges.services().keySet())
                .containsExactlyInAnyOrderElementsOf(Services.TOGETHER.all().stream()
                        .map(ServiceDescriptor::service)
                        .toList());
        for (var process : Services.TOGETHER.all()) {
            var edge = Entry.of(edges.services(), process.service());
            assertThat(edge.calls()).as(process.name()).containsAll(process.calls());
            assertThat(edge.database() != null && edge.usesKafka())
                    .as(process.name())
                    .isEqualTo(process.storage() == Storage.POSTGRES_AND_KAFKA);
        }
    }

    @Test
    void listsEveryGrpcClient() throws IOException {
        for (var service : SOURCES.keySet()) {
            var clients = found(service, GRPC_CLIENT);
            if (code(service).anyMatch(text -> text.contains("prefix = \"clout.gateway.ingest\""))) {
                clients.add("ingest");
            }
            compare(
                    service,
                    clients,
                    new TreeSet<>(Entry.of(edges.services(), service).calls()));
        }
    }

    @Test
    void listsEveryTopic() throws IOException {
        for (var service : SOURCES.keySet()) {
            var topics = new TreeSet<String>();
            found(service, TOPIC_CONSTANT)
                    .forEach(name -> topics.add(name.toLowerCase(Locale.ROOT).replace('_', '-') + ".v1"));
            topics.addAll(found(service, TOPIC_PROPERTY));
            if (code(service).anyMatch(text -> text.contains("clout.accounts.enabled=true"))) {
                topics.addAll(List.of("accounts.v1", "accounts.v1.dlq", ERASURES));
            }
            var edge = Entry.of(edges.services(), service);
            var listed = new TreeSet<>(edge.reads());
            edge.writes().stream()
                    // A topology names its dead letters after the topic that they came from.
                    .filter(topic -> !topic.endsWith(".dlq") || topics.contains(topic))
                    .forEach(listed::add);
            compare(service, topics, listed);
        }
    }

    @Test
    void oneServiceWritesATopic() {
        var writers = edges.services().values().stream()
                .flatMap(service -> service.writes().stream())
                .filter(topic -> !topic.endsWith(".dlq") && !topic.equals(ERASURES))
                .collect(Collectors.groupingBy(topic -> topic, Collectors.counting()));
        assertThat(writers)
                .allSatisfy((topic, services) -> assertThat(services).as(topic).isOne());
    }

    @Test
    void groupsAndTransactionsAreThoseOfTheCode() throws IOException {
        var scoring = Entry.of(edges.services(), "scoring");
        assertThat(properties("services/scoring"))
                .contains("quarkus.kafka-streams.application-id=" + scoring.group())
                .contains("mp.messaging.incoming.scores.group.id=" + scoring.group() + "-history")
                .contains("clout.accounts.group=" + scoring.group() + "-people");
        assertThat(properties("services/perks"))
                .contains(
                        "scores.group.id=" + Entry.of(edges.services(), "perks").group() + "-scores");
        assertThat(scoring.ownTopics()).isEqualTo(scoring.group() + "-");
        for (var service : Map.of(
                        "profile", "services/profile", "perks", "services/perks", "ingest", "services/ingest/app")
                .entrySet()) {
            var transaction = Entry.of(edges.services(), service.getKey()).transaction();
            assertThat(properties(service.getValue()))
                    .contains("quarkus.application.name="
                            + Objects.requireNonNull(transaction).replace("-outbox", "") + "\n");
        }
    }

    @Test
    void listsEveryNetwork() {
        assertThat(edges.networks().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Network.values())
                        .filter(network -> network != Network.UNRECOGNIZED
                                && network != Network.NETWORK_UNSPECIFIED
                                // Clout's own ledger comes from no network.
                                && network != Network.NETWORK_CLOUT)
                        .map(network -> network.name()
                                .substring("NETWORK_".length())
                                .replace("_", "")
                                .toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void aNetworkReachesTheInternetIfItsCodeNamesAnAddress() throws IOException {
        for (var network : edges.networks().entrySet()) {
            try (var texts = texts(List.of("services/ingest/" + network.getKey()))) {
                assertThat(texts.anyMatch(text -> ADDRESS.matcher(text).find()))
                        .as(network.getKey())
                        .isEqualTo(network.getValue().internet());
            }
        }
    }

    private static void compare(String service, Set<String> code, Set<String> listed) {
        if (GROWING.contains(service)) {
            assertThat(listed).as(service).containsAll(code);
        } else {
            assertThat(code).as(service).isEqualTo(listed);
        }
    }

    private static TreeSet<String> found(String service, Pattern pattern) throws IOException {
        return code(service)
                .flatMap(text -> pattern.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String properties(String module) throws IOException {
        return Files.readString(ROOT.resolve(module).resolve("src/main/resources/application.properties"), UTF_8);
    }

    private static Stream<String> code(String service) throws IOException {
        return texts(Entry.of(SOURCES, service));
    }

    /** The sources and settings below the modules, which ship. */
    private static Stream<String> texts(List<String> modules) throws IOException {
        var texts = Stream.<String>builder();
        for (var module : modules) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                for (var file : files.filter(each -> each.toString().matches(".*\\.(java|properties)"))
                        .toList()) {
                    texts.add(Files.readString(file, UTF_8));
                }
            }
        }
        return texts.build();
    }
}
