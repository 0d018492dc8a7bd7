// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server with a certificate of its own, on an address that several names may have. */
class ForeignHostsTest {

    private static final String PASSWORD = "secret";

    @TempDir
    Path directory;

    private HttpsServer server;
    private ForeignHosts hosts;

    @BeforeEach
    void serverHasTheCertificateOfOneName() throws Exception {
        KeyStore keys = certificate("server.example");
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("server", keys.getCertificate("server"));
        server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(keys)));
        server.createContext("/", ForeignHostsTest::answer);
        server.start();
        hosts = new ForeignHosts(Duration.ofSeconds(5), Optional.of(authorities));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void hostIsAskedByItsNameAtTheAddressThatWasLookedAt() throws Exception {
        assertThat(ask("server.example").body()).isEqualTo("server.example:" + port() + " /a%20b?c=%26");
    }

    @Test
    void certificateOfAnotherNameIsNotBelievedNotEvenOfOneThatWasAskedBefore() throws Exception {
        ask("server.example");

        assertThatThrownBy(() -> ask("evil.example")).isInstanceOf(SSLHandshakeException.class);
    }

    private HttpResponse<String> ask(String host) throws Exception {
        URI uri = URI.create("https://" + host + ":" + port() + "/a%20b?c=%26");
        var request = HttpRequest.newBuilder(uri);
        return hosts.client(uri, request, InetAddress.getByName("127.0.0.1"))
                .send(request.build(), BodyHandlers.ofString());
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI();
        byte[] body = asked.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private KeyStore certificate(String host) throws Exception {
        Path file = directory.resolve("keys.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static SSLContext tls(KeyStore keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }
}
