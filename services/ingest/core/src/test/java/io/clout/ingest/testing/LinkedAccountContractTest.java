// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.clout.common.network.NetworkName;
import io.clout.ingest.account.AccountRepository;
import io.clout.ingest.account.LinkedAccount;
import io.clout.ingest.poll.AccountReader;
import io.clout.proto.account.v1.Account;
import io.clout.proto.account.v1.AccountSync;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every service that reads linked accounts promises. */
public abstract class LinkedAccountContractTest extends RunningService {

    private static final List<String> TABLES = List.of("account", "seen", "reactor", "actor_day");

    @Inject
    AccountReader reader;

    /** The stand-in of the network. */
    protected WireMock network;

    /** Links the network's one account to a person, in the way that leads to reading it. */
    protected abstract Account link(String personId);

    @BeforeEach
    void networkAnswersWell() {
        network = networkClient();
        network.resetMappings();
        network.resetRequests();
        fake.answerWell(network, networkUrl(), Instant.now());
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

        readAgain();

        assertThat(service.signals(ada)).hasSize(signals);
    }

    /** Each path but those that linking needs is refused in turn, reading after reading. */
    @Test
    void refusalForGoodEndsOnlyItsStepAndTheNextReadingBeginsAtTheFirst() {
        scheduler.pause();
        link(ada);
        reader.read(account(ada));
        network.resetRequests();
        reader.read(account(ada));
        List<String> paths = paths();
        for (String path : paths.subList(1, paths.size())) {
            StubMapping refusal = network.register(get(urlPathEqualTo(path))
                    .atPriority(1)
                    .willReturn(okJson("{}").withStatus(403)));
            for (int reading = 0; reading < 2; reading++) {
                network.resetRequests();
                reader.read(account(ada));
                if (!path.equals(paths.getFirst())) {
                    assertThat(paths()).as("after %s was refused", path).startsWith(paths.getFirst());
                }
                assertThat(sync(ada).hasLastSyncedAt() || sync(ada).hasProblem())
                        .isTrue();
                assertThat(sync(ada).getNextSyncAt().getSeconds()).isPositive();
            }
            network.removeStubMapping(refusal);
        }
        reader.read(account(ada));
        assertThat(sync(ada).getNotMeasuredList()).isEmpty();
    }

    /** What the network was asked for, in order, each once. */
    private List<String> paths() {
        return network.getServeEvents().reversed().stream()
                .map(event -> event.getRequest().getUrl().replaceFirst("\\?.*", ""))
                .distinct()
                .toList();
    }

    /** For one connector of each shape; the others have {@link #crashesByChanceChangeNothing}. */
    protected final void crashAtEachStep() {
        scheduler.pause();
        List<String> people = new ArrayList<>();
        try (var faults = InjectedFaults.oneByOne(database, TABLES)) {
            do {
                String person = somebody("ada");
                people.add(person);
                link(person);
                faults.failAt(people.size());
                faults.survive(() -> reader.read(account(person)));
            } while (faults.hasCome());
        }

        assertToldTheSame(people);
    }

    /** As above, but several faults in one reading, and by the poller. */
    @Test
    void crashesByChanceChangeNothing() {
        String ben = somebody("ben");
        link(ben);
        awaitRead(ben);
        scheduler.pause();
        link(ada);

        InjectedFaults.byChance(
                database,
                TABLES,
                () -> {
                    scheduler.resume();
                    ServiceDriver.await(
                            () -> {
                                endLeases();
                                return sync(ada);
                            },
                            AccountSync::hasLastSyncedAt);
                },
                () -> assertToldTheSame(List.of(ada, ben)));
    }

    @Test
    void unlinkedAccountLeavesNothingBehind() {
        Account account = link(ada);
        awaitRead(ada);

        unlink(ada);

        for (String table : List.of("seen", "reactor", "token")) {
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
                insert into budget select $2, current_date + day, $1 from generate_series(-1, 1) day
                on conflict (network, day) do update set units = excluded.units
                """, Servers.BUDGET, NetworkName.of(fake.network()));
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

    /** Has the account read a second time. */
    protected void readAgain() {
        database.run("update account set next_sync_at = now() - interval '1 second', last_synced_at = null");
        awaitRead(ada);
    }

    protected AccountSync sync(String personId) {
        return service.connector(personId).getSyncs(0);
    }

    private LinkedAccount account(String personId) {
        return AccountRepository.account(database.run("select * from account where person_id = $1", personId)
                .iterator()
                .next());
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
}
