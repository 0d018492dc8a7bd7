// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServerSourceTest {

    @Test
    void serversRunInContainersWhereAnEngineAnswers() {
        assertThat(ServerSource.choose(null, () -> true)).isInstanceOf(ContainerServers.class);
        assertThat(ServerSource.choose(null, () -> false)).isInstanceOf(EmbeddedServers.class);
    }

    @Test
    void aWishDecidesWithoutAskingTheEngine() {
        assertThat(ServerSource.choose("embedded", ServerSourceTest::asked)).isInstanceOf(EmbeddedServers.class);
        assertThat(ServerSource.choose("containers", ServerSourceTest::asked)).isInstanceOf(ContainerServers.class);
        assertThatThrownBy(() -> ServerSource.choose("docker", ServerSourceTest::asked))
                .hasMessageContaining("not docker");
    }

    @Test
    void anEngineIsWhatAnswersThePing() throws Exception {
        assertThat(answersWith("HTTP/1.0 200 OK\r\nServer: Docker/28.2.2 (linux)\r\n\r\nOK"))
                .isTrue();
        assertThat(answersWith("HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server."))
                .isFalse();
        assertThat(answersWith("")).isFalse();
        assertThat(ContainerEngine.at("unix:///no/such/engine.sock").answers()).isFalse();
        assertThat(ContainerEngine.at("ssh://engine.invalid").answers()).isFalse();
    }

    @Test
    @Timeout(60)
    void anEngineThatIsSilentIsNotWaitedFor() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(engine(silent).answers()).isFalse();
        }
    }

    private static boolean asked() {
        throw new AssertionError("asked the engine");
    }

    private static boolean answersWith(String answer) throws IOException, InterruptedException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var replies = Thread.ofVirtual().start(() -> reply(server, answer));
            boolean answers = engine(server).answers();
            replies.join();
            return answers;
        }
    }

    private static void reply(ServerSocket server, String answer) {
        try (var connection = server.accept()) {
            connection.getInputStream().readNBytes("GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".length());
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ContainerEngine engine(ServerSocket server) {
        return ContainerEngine.at("tcp://127.0.0.1:" + server.getLocalPort());
    }
}
