// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.standalone.doctor.Finding.Good;
import io.clout.standalone.doctor.Finding.Wrong;
import io.clout.standalone.process.Interruption;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The first address that each network's settings name by default, as its sources say; Mastodon, with as many servers as people like, has none. */
record NetworkHosts(Path root) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\(\"(https://[a-z0-9.-]+)[/\"]");

    List<Finding> check() throws IOException {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return addresses().entrySet().parallelStream()
                    .map(network -> reach(client, network.getKey(), network.getValue()))
                    .toList();
        }
    }

    /** Addresses by network. */
    Map<String, URI> addresses() throws IOException {
        var addresses = new TreeMap<String, URI>();
        try (var networks = Files.newDirectoryStream(root.resolve("services/ingest"), Files::isDirectory)) {
            for (var network : networks) {
                first(network.resolve("src/main/java"))
                        .ifPresent(address -> addresses.put(String.valueOf(network.getFileName()), address));
            }
        }
        return addresses;
    }

    private static Optional<URI> first(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return Optional.empty();
        }
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(each -> each.toString().endsWith("Config.java"))
                    .sorted()
                    .toList()) {
                var matcher = DEFAULT.matcher(Files.readString(file, UTF_8));
                if (matcher.find()) {
                    return Optional.of(URI.create(matcher.group(1)));
                }
            }
        }
        return Optional.empty();
    }

    /** Any answer will do: nobody is signed in. */
    private static Finding reach(HttpClient client, String network, URI address) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
            return new Good(network + " answers at " + address);
        } catch (IOException e) {
            return new Wrong(
                    "%s does not answer at %s (%s)".formatted(network, address, e),
                    "Its data cannot be read from here; everything else works",
                    false);
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }
}
