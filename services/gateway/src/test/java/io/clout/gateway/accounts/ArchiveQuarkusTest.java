// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.accounts;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.clout.gateway.testing.Surroundings;
import io.clout.gateway.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ArchiveQuarkusTest {
    private static final String PATH = "/api/v1/me/accounts/TWITTER/archive";
    private static final int MEGABYTE = 1 << 20;

    @TestHTTPResource
    URL gateway;

    @Test
    void archiveArrivesWholeAndInOrder() {
        var archive = bytes(5 * MEGABYTE + 7);
        var id = checksum(archive) + "-" + archive.length;

        as("ada")
                .contentType("application/zip")
                .body(archive)
                .post(PATH)
                .then()
                .statusCode(202)
                .header("Location", "/api/v1/me/accounts/TWITTER/imports/" + id)
                .body("id", equalTo(id))
                .body("network", equalTo("TWITTER"))
                .body("state", equalTo("READING"))
                .body("parts.name", contains("data/tweets.js"))
                .body("parts[0].skipped[0].reason", equalTo("no_date"));
    }

    @Test
    void totalThatFellIsAskedAbout() {
        var path = "/api/v1/me/accounts/TWITTER/imports/imp-ada";
        as("ada")
                .get(path)
                .then()
                .statusCode(200)
                .body("questions.kind", contains("FOLLOWERS"))
                .body("questions[0].before", equalTo(800.0f))
                .body("questions[0].now", equalTo(1.0f));

        as("ada")
                .contentType("application/json")
                .body("{\"kind\":\"FOLLOWERS\",\"agreed\":false}")
                .post(path + "/answers")
                .then()
                .statusCode(200)
                .body("questions.size()", equalTo(0));
        as("ada")
                .contentType("application/json")
                .body("{\"kind\":\"POSTS\",\"agreed\":true}")
                .post(path + "/answers")
                .then()
                .statusCode(404);
        as("ada")
                .contentType("application/json")
                .body("{\"kind\":\"WHAT\",\"agreed\":true}")
                .post(path + "/answers")
                .then()
                .statusCode(400);
    }

    /** Which it is shows in its content; browsers only guess by the name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/gzip",
                "application/x-gzip",
                "application/x-tar",
                "application/x-zip-compressed",
                "application/octet-stream"
            })
    void everyNameOfAnArchiveIsTaken(String type) {
        as("ada").contentType(type).body(bytes(1_000)).post(PATH).then().statusCode(202);
    }

    /** It would have to be kept on disk before anyone could refuse it. */
    @Test
    void formWithTheFileIsNotTaken() {
        as("ada")
                .multiPart("file", "twitter.zip", bytes(1_000), "application/zip")
                .post(PATH)
                .then()
                .statusCode(415);
    }

    @Test
    void refusalIsHeardThoughTheArchiveIsStillOnItsWay() {
        as("refuser")
                .contentType("application/zip")
                .body(bytes(20 * MEGABYTE))
                .post(PATH)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/consent-required"))
                .body("detail", equalTo("Agree to the terms first."));
    }

    /** The service, not the gateway, knows what an archive is; it has to learn which network to refuse it for. */
    @Test
    void emptyArchiveIsRefusedByItsNetwork() {
        as("ada")
                .contentType("application/zip")
                .body(new byte[0])
                .post(PATH)
                .then()
                .statusCode(400)
                .body("detail", equalTo("Not an archive of NETWORK_TWITTER."));
    }

    @Test
    void unknownNetworkIsNotFound() {
        as("ada")
                .contentType("application/zip")
                .body(bytes(1))
                .post("/api/v1/me/accounts/myspace/archive")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-network"));
    }

    /** Else an archive of gigabytes would pile up in memory as fast as the network brings it. */
    @Test
    void gatewayReadsNoFasterThanTheServiceTakes() throws IOException {
        var head = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of("stuck")
                + "\r\nContent-Type: application/zip\r\nContent-Length: " + 1024L * MEGABYTE + "\r\n\r\n";
        try (var socket = SocketChannel.open(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
                var selector = Selector.open()) {
            socket.write(ByteBuffer.wrap(head.getBytes(US_ASCII)));
            socket.configureBlocking(false);
            socket.register(selector, SelectionKey.OP_WRITE);

            var taken = 0L;
            while (taken < 128L * MEGABYTE && selector.select(1_000) > 0) {
                selector.selectedKeys().clear();
                taken += socket.write(ByteBuffer.allocate(MEGABYTE));
            }

            // What fills the buffers of both sockets on the way, and a few pieces.
            assertThat(taken).isLessThan(32L * MEGABYTE);
        }
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(42).nextBytes(bytes);
        return bytes;
    }

    private static long checksum(byte[] bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
