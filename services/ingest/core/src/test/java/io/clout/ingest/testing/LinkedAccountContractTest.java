// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.clout.ingest.Database;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountSync;
import io.clout.proto.signal.v1.Signal;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every service that reads linked accounts promises, with a real database and a real Kafka. The subclass is a
 * {@code @QuarkusTest} with {@link Servers}, {@code TestIdentity} and {@link StandIn}, which must set
 * {@code clout.budget.units-per-day} to {@value #BUDGET}.
 */
public abstract class LinkedAccountContractTest {

    /** Units that a test may take. */
    protected static final String BUDGET = "1000000";

    private static final String[] TABLES = {"account", "seen", "reactor", "actor_day"};

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @Inject
    Scheduler scheduler;

    private ManagedChannel channel;

    /** The service under test. */
    protected ServiceDriver service;

    /** Somebody new in each test. */
    protected final String ada = "ada-" + UUID.randomUUID();

    /** Has the network give good replies. */
    protected abstract void answerWell(WireMock network);

    /** Links the network's one account to a person, in the way that leads to reading it. */
    protected abstract Account link(String personId);

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress(url.getHost(), url.getPort())
                .usePlaintext()
                .build();
        service = new ServiceDriver(channel, database);
        WireMock network = StandIn.client();
        network.resetMappings();
        answerWell(network);
    }

    @AfterEach
    void disconnect() {
        // What is left would be read by the poller during the next test.
        database.run("delete from account");
        database.run("delete from budget");
        database.run("delete from pause");
        channel.shutdownNow();
    }

    @Test
    void accountIsReadAtOnceAndAgainWithoutCountingTwice() {
        link(ada);
        AccountSync first = awaitRead(ada);
        int signals = service.signals(ada).size();

        assertThat(first.getProblem()).isEmpty();
        assertThat(first.getNextSyncAt().getSeconds())
                .isGreaterThan(first.getLastSyncedAt().getSeconds() + 3600);
        assertThat(signals).isPositive();

        database.run("update account set next_sync_at = now() - interval '1 second', last_synced_at = null");
        awaitRead(ada);

        assertThat(service.signals(ada)).hasSize(signals);
    }

    /** Statements fail by chance, as if the service died there; nothing is lost or doubled. */
    @Test
    void crashAtAnyStepChangesNothing() {
        String ben = "ben-" + UUID.randomUUID();
        link(ben);
        awaitRead(ben);
        scheduler.pause();
        link(ada);
        injectFaults();
        try {
            scheduler.resume();
            ServiceDriver.await(
                    () -> {
                        endLeases();
                        return sync(ada);
                    },
                    AccountSync::hasLastSyncedAt);
        } finally {
            database.run("drop function fail cascade");
        }

        assertThat(sums(ada)).isEqualTo(sums(ben));
    }

    @Test
    void unlinkedAccountLeavesNothingBehind() {
        Account account = link(ada);
        awaitRead(ada);
        service.accountsChanged(ada, account.getNetwork(), 5, account.getExternalId());
        service.accountsChanged(ada, account.getNetwork(), 6);

        ServiceDriver.await(() -> service.count("account where person_id = $1", ada), left -> left == 0);

        for (String table : new String[] {"seen", "reactor", "token"}) {
            assertThat(service.count(table + " where account_id = $1", account.getAccountId()))
                    .as(table)
                    .isZero();
        }
        assertThat(service.connector(ada).getSyncsList()).isEmpty();
    }

    @Test
    void budgetHoldsAndTheDayAfterGoesOn() {
        scheduler.pause();
        link(ada);
        database.run("""
                insert into budget select current_date + day, $1 from generate_series(-1, 1) day
                on conflict (day) do update set units = excluded.units
                """, Long.parseLong(BUDGET));
        scheduler.resume();

        AccountSync waiting =
                ServiceDriver.await(() -> sync(ada), sync -> sync.getProblem().equals("budget_used_up"));
        assertThat(waiting.hasLastSyncedAt()).isFalse();
        assertThat(waiting.hasNextSyncAt()).isTrue();
        assertThat(service.signals(ada)).isEmpty();

        database.run("delete from budget");
        database.run("update account set next_sync_at = now()");

        assertThat(awaitRead(ada).getProblem()).isEmpty();
        assertThat(service.count("budget where units > 0")).isOne();
    }

    /** Waits for the first reading of a person's account. */
    protected AccountSync awaitRead(String personId) {
        return ServiceDriver.await(() -> sync(personId), AccountSync::hasLastSyncedAt);
    }

    /** What all signals of a person add up to, by kind. */
    protected Map<String, Double> sums(String personId) {
        return service.signals(personId).stream()
                .collect(Collectors.groupingBy(
                        signal -> signal.getKind().name(), Collectors.summingDouble(Signal::getValue)));
    }

    private AccountSync sync(String personId) {
        return service.connector(personId).getSyncs(0);
    }

    /** As if the time of the leases had passed. */
    private void endLeases() {
        try {
            database.run(
                    "update account set leased_until = '-infinity', next_sync_at = now() where last_synced_at is null");
        } catch (RuntimeException e) {
            // The injected faults hit this statement, too; there will be a next one.
        }
    }

    private void injectFaults() {
        database.run("""
                create function fail() returns trigger language plpgsql as $$ begin
                  if random() < 0.1 then raise exception 'injected'; end if; return null; end $$
                """);
        for (String table : TABLES) {
            database.run(
                    "create trigger fail after insert or update or delete on " + table + " execute function fail()");
        }
        database.run("create trigger fail after insert on outbox execute function fail()");
    }
}
