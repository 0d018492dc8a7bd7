// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.common.postgres.Database;
import io.clout.proto.signal.v1.Signal;
import io.clout.proto.signal.v1.SignalsObserved;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the running service have in common. The subclass says {@link IngestTest}. */
public abstract class RunningService {

    /** What hangs on nothing else. */
    private static final List<String> TABLES = List.of("account", "import", "proof", "pending_link", "budget", "pause");

    @TestHTTPResource
    protected URL url;

    @Inject
    protected Database database;

    @Inject
    protected Scheduler scheduler;

    protected ManagedChannel channel;

    /** The service under test. */
    protected ServiceDriver service;

    /** The network that the test is about. */
    protected final FakeNetwork fake = fake(getClass().getAnnotation(AtNetwork.class));

    /** Somebody new in each test. */
    protected final String ada = somebody("ada");

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
        service = new ServiceDriver(channel, database, fake.network());
    }

    @AfterEach
    void disconnect() {
        scheduler.resume();
        // What is left would be read during the next test.
        TABLES.forEach(table -> database.run("delete from " + table));
        channel.shutdownNow();
    }

    /** Talks to the network's stand-in. */
    protected WireMock networkClient() {
        return StandIns.client(fake.network());
    }

    /** Base URL of the network's stand-in. */
    protected String networkUrl() {
        return StandIns.url(fake.network());
    }

    private static FakeNetwork fake(AtNetwork at) {
        try {
            return at.value().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(at.value() + " cannot be made", e);
        }
    }

    /** Somebody new. */
    protected static String somebody(String name) {
        return name + "-" + UUID.randomUUID();
    }

    /** What all signals of a person add up to, by kind. */
    protected Map<String, Double> sums(String personId) {
        return service.signals(personId).stream()
                .collect(Collectors.groupingBy(
                        signal -> signal.getKind().name(), Collectors.summingDouble(Signal::getValue)));
    }

    /** Profile says that the person has unlinked the account; waits until that has come to pass. */
    protected void unlink(String personId) {
        String externalId = database.run("select external_id from account where person_id = $1", personId)
                .iterator()
                .next()
                .getString(0);
        service.accountsChanged(personId, fake.network(), 5, externalId);
        service.accountsChanged(personId, fake.network(), 6);
        ServiceDriver.await(() -> service.count("account where person_id = $1", personId), left -> left == 0);
    }

    /** About each of them was told the same, once, in batches without gaps. */
    protected void assertToldTheSame(List<String> people) {
        Map<String, List<SignalsObserved>> all = service.published();
        List<String> undisturbed = facts(all.getOrDefault(people.getLast(), List.of()));
        assertThat(undisturbed).isNotEmpty();
        for (int i = 0; i < people.size(); i++) {
            List<SignalsObserved> batches = all.getOrDefault(people.get(i), List.of());
            assertThat(facts(batches))
                    .as("after a crash at statement %d", i + 1)
                    .containsExactlyInAnyOrderElementsOf(undisturbed);
            assertThat(batches)
                    .extracting(SignalsObserved::getSequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, batches.size()).boxed().toList());
        }
    }

    /** What signals say, without when it was seen and of whom. */
    private static List<String> facts(List<SignalsObserved> batches) {
        return batches.stream()
                .flatMap(batch -> batch.getSignalsList().stream().map(signal -> fact(signal, batch.getPersonId())))
                .toList();
    }

    private static String fact(Signal signal, String personId) {
        return signal.getKind() + " at " + signal.getContent().replace(personId, "the person") + " by "
                + signal.getActor() + ": " + signal.getValue();
    }
}
