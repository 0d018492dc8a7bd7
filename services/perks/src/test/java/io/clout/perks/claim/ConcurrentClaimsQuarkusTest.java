// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import static io.clout.perks.PerksDriver.await;
import static io.clout.perks.PerksDriver.content;
import static io.clout.proto.perk.v1.Allocation.ALLOCATION_FIRST_COME;
import static io.clout.proto.perk.v1.Fulfilment.FULFILMENT_NONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clout.common.postgres.Database;
import io.clout.common.testing.TestIdentity;
import io.clout.perks.Actor;
import io.clout.perks.PerksDriver;
import io.clout.perks.PerksServers;
import io.clout.proto.perk.v1.ClaimPerkRequest;
import io.clout.proto.perk.v1.ClaimPerkResponse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 10,000 people claim one of 100 units through two replicas that are killed at random and started again. Exactly 100 get one, each one; what
 * was answered holds; and a checker that reads meanwhile never sees a unit missing or counted twice.
 */
@QuarkusTest
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(PerksServers.class)
class ConcurrentClaimsQuarkusTest {

    private static final Logger LOG = Logger.getLogger(ConcurrentClaimsQuarkusTest.class);

    private static final int PEOPLE = 10_000;
    private static final int UNITS = 100;
    private static final int KILLS = 6;
    private static final long SEED = 20_261_128;

    private static final String CONSISTENT = """
            select c.quantity as quantity, count(*) filter (where u.state = 'FREE') as free,
                count(*) filter (where u.state = 'RESERVED') as reserved,
                count(*) filter (where u.state = 'GRANTED') as granted,
                (select count(*) from claim where campaign_id = $1 and state = 'CLAIM_STATE_GRANTED') as claims
            from campaign c join unit u on u.campaign_id = c.id where c.id = $1 group by c.id
            """;

    @TestHTTPResource
    URL url;

    @Inject
    Database database;

    @Inject
    Claims claims;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Random random = new Random(SEED);
    private PerksDriver driver;
    private UUID campaignId;

    @BeforeEach
    void signIn() {
        driver = new PerksDriver(url, database);
        campaignId = UUID.fromString(driver.live(content(FULFILMENT_NONE, ALLOCATION_FIRST_COME, UNITS))
                .getCampaignId());
    }

    @AfterEach
    void signOut() {
        driver.close();
    }

    @Test
    void exactlyAsManyAreGrantedAsThereAre() throws Exception {
        List<String> people = people();
        var checked = new AtomicInteger();
        var over = new AtomicBoolean();
        List<String> inconsistent = new ArrayList<>();
        Thread checker = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                check(inconsistent);
                checked.incrementAndGet();
            }
        });

        long begun = System.nanoTime();
        Replica even = new Replica(IntStream.range(0, PEOPLE)
                .filter(i -> i % 2 == 0)
                .mapToObj(people::get)
                .toList());
        Replica odd = new Replica(IntStream.range(0, PEOPLE)
                .filter(i -> i % 2 == 1)
                .mapToObj(people::get)
                .toList());
        int kills = 0;
        while (!even.hasEnded() || !odd.hasEnded()) {
            Thread.sleep(100 + random.nextInt(900));
            Replica victim = random.nextBoolean() ? even : odd;
            if (kills < KILLS && victim.kill()) {
                kills++;
            }
            even.restartIfKilled();
            odd.restartIfKilled();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        await(() -> waiting() == 0);
        over.set(true);
        checker.join();

        assertThat(inconsistent).isEmpty();
        assertThat(checked.get()).as("reads of the checker").isGreaterThan(20);
        assertThat(kills).isPositive();
        assertThat(answers).hasSize(PEOPLE);
        assertGranted();
        assertThat(driver.events("claim.granted", campaignId.toString()))
                .as("events")
                .isEqualTo(UNITS);
        assertRepeatedKeysAnswerTheSame(people);
        LOG.infof(
                "%d claims on %d units, seed %d, %d kills, %d reads of the checker, %.1f s",
                PEOPLE, UNITS, SEED, kills, checked.get(), seconds);
    }

    private List<String> people() {
        String run = UUID.randomUUID().toString();
        List<String> people =
                IntStream.range(0, PEOPLE).mapToObj(i -> run + "-" + i).toList();
        database.run(
                "insert into person_fact (person_id, consented, accounts_version) select p, true, 1 from unnest($1::text[]) p",
                (Object) people.toArray(String[]::new));
        return people;
    }

    private void check(List<String> inconsistent) {
        Row row = database.run(CONSISTENT, campaignId).iterator().next();
        long all = row.getLong("free") + row.getLong("reserved") + row.getLong("granted");
        if (all != row.getInteger("quantity") || !row.getLong("claims").equals(row.getLong("granted"))) {
            inconsistent.add(row.toJson().encode());
        }
    }

    private void assertGranted() {
        Set<String> granted = new HashSet<>();
        Set<Integer> units = new HashSet<>();
        for (Row row : database.run(
                "select c.person_id, u.number from claim c join unit u on u.claim_id = c.id"
                        + " where c.campaign_id = $1 and c.state = 'CLAIM_STATE_GRANTED' and u.state = 'GRANTED'",
                campaignId)) {
            granted.add(row.getString("person_id"));
            units.add(row.getInteger("number"));
        }
        assertThat(granted).as("people").hasSize(UNITS);
        assertThat(units).as("units").hasSize(UNITS);
        assertThat(answers.entrySet())
                .as("what was answered holds")
                .filteredOn(answer -> answer.getValue().contains("granted:"))
                .allMatch(answer -> granted.contains(answer.getKey()));
    }

    private long waiting() {
        return database.run(
                        "select count(*) from claim where campaign_id = $1 and state = 'CLAIM_STATE_WAITING'",
                        campaignId)
                .iterator()
                .next()
                .getLong(0);
    }

    /** Also of what was answered by a replica that was killed. */
    private void assertRepeatedKeysAnswerTheSame(List<String> people) {
        people.stream()
                .filter(person -> answers.getOrDefault(person, "").startsWith("granted:"))
                .forEach(person -> {
                    var request = ClaimPerkRequest.newBuilder()
                            .setCampaignId(campaignId.toString())
                            .setIdempotencyKey("key-" + person)
                            .setDisclosureAcknowledged(true)
                            .build();
                    byte[] again = claims.claim(new Actor.Person(person, false), Optional.empty(), request)
                            .toByteArray();
                    assertThat("granted:" + Base64.getEncoder().encodeToString(again))
                            .isEqualTo(answers.get(person));
                });
    }

    /** A child process that claims for its people; after it was killed, another one for those without an answer. */
    private final class Replica {
        private final List<String> people;
        private Process process;
        private boolean killed;

        Replica(List<String> people) throws IOException {
            this.people = people;
            start();
        }

        private void start() throws IOException {
            var config = ConfigProvider.getConfig();
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            process = new ProcessBuilder(
                            java.toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ClaimReplica.class.getName(),
                            config.getValue("quarkus.datasource.reactive.url", String.class)
                                    .replaceFirst("^vertx-reactive:", ""),
                            config.getValue("quarkus.datasource.username", String.class),
                            config.getValue("quarkus.datasource.password", String.class),
                            config.getValue("clout.vault.keyset-file", String.class),
                            campaignId.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            killed = false;
            Process started = process;
            Thread.ofVirtual().start(() -> send(started));
            Thread.ofVirtual().start(() -> receive(started));
        }

        private void send(Process to) {
            try (var writer = to.outputWriter(StandardCharsets.UTF_8)) {
                for (String person : people) {
                    if (!answers.containsKey(person)) {
                        writer.write(person + "\n");
                    }
                }
            } catch (IOException _) {
                // It was killed; its successor gets the rest.
            }
        }

        private void receive(Process from) {
            try (var reader = from.inputReader(StandardCharsets.UTF_8)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    String[] parts = line.split(" ");
                    if (parts.length == 3) {
                        answers.put(parts[0], describe(parts[1]));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String describe(String answer) {
            if (answer.equals("sold-out")) {
                return answer;
            }
            try {
                var claim = ClaimPerkResponse.parseFrom(Base64.getDecoder().decode(answer))
                        .getClaim();
                return (claim.hasGrantedAt() ? "granted:" : "waiting:") + answer;
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException(answer, e);
            }
        }

        boolean kill() {
            if (!process.isAlive()) {
                return false;
            }
            process.destroyForcibly();
            killed = true;
            return true;
        }

        void restartIfKilled() throws IOException, InterruptedException {
            if (killed) {
                process.waitFor();
                start();
            }
        }

        boolean hasEnded() {
            return !process.isAlive() && !killed;
        }
    }
}
