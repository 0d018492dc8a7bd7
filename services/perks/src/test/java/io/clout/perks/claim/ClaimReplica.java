// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.claim;

import io.clout.common.problem.Problem;
import io.clout.common.vault.Vault;
import io.clout.perks.Actor;
import io.clout.proto.perk.v1.ClaimPerkRequest;
import io.clout.proto.perk.v1.ClaimPerkResponse;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * A replica that only claims, for a test that kills it: reads people from its standard input, one a line, claims for all of them at once,
 * and says what became of each on its standard output: the person, the answer in base64 or the slug of the refusal, and a
 * full stop, without which a line was cut off.
 */
final class ClaimReplica {

    private static final int CONNECTIONS = 16;

    private final Claims claims;
    private final WaitingList waitingList;

    private ClaimReplica(Pool pool, String keysetFile) {
        var vault = Vault.open(Path.of(keysetFile));
        var plain = PlainClaims.on(pool, vault, Clock.systemUTC());
        claims = plain.claims();
        waitingList = plain.waitingList();
    }

    /** Takes the URL, user and password of the database, the keyset file and the campaign. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(PgConnectOptions.fromUri(arguments[0])
                        .setUser(arguments[1])
                        .setPassword(arguments[2])
                        .setCachePreparedStatements(true))
                .build();
        var replica = new ClaimReplica(pool, arguments[3]);
        // Mutiny sets itself up when it is first used, which two threads must not do at once.
        replica.waitingList.serve();
        replica.serveAlways();
        replica.claimAll(arguments[4]);
        System.out.println("done");
        System.exit(0);
    }

    private void serveAlways() {
        Thread.ofVirtual().start(() -> {
            while (true) {
                try {
                    waitingList.serve();
                    Thread.sleep(100);
                } catch (RuntimeException e) {
                    System.err.println("serving failed: " + e); // as the scheduler does: the next round tries again
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    private void claimAll(String campaignId) throws IOException, InterruptedException {
        var people = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        // More at once would only wait for connections, and run into the limit of waiting.
        var atOnce = new Semaphore(4 * CONNECTIONS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String person = people.readLine(); person != null; person = people.readLine()) {
                String claimant = person;
                atOnce.acquire();
                threads.execute(() -> {
                    try {
                        System.out.println(claimant + " " + claim(campaignId, claimant) + " .");
                    } finally {
                        atOnce.release();
                    }
                });
            }
        }
    }

    private String claim(String campaignId, String person) {
        var request = ClaimPerkRequest.newBuilder()
                .setCampaignId(campaignId)
                .setIdempotencyKey("key-" + person)
                .setDisclosureAcknowledged(true)
                .build();
        try {
            ClaimPerkResponse answer = claims.claim(new Actor.Person(person, false), Optional.empty(), request);
            return Base64.getEncoder().encodeToString(answer.toByteArray());
        } catch (Problem e) {
            return e.slug();
        }
    }
}
