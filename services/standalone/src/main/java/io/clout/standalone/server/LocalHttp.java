// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clout.standalone.process.Interruption;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** HTTP requests to our own servers. */
public final class LocalHttp {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private LocalHttp() {}

    /** Whether the server answers this address with 200 now. */
    public static boolean ok(String address) {
        try {
            return get(address).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    public static HttpResponse<String> get(String address) throws IOException {
        return send(request(address));
    }

    public static HttpResponse<String> get(String address, String bearerToken) throws IOException {
        return send(request(address).header("authorization", "Bearer " + bearerToken));
    }

    public static HttpResponse<String> post(String address, Map<String, String> form) throws IOException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** @param patience how long the server may take to answer */
    public static HttpResponse<String> post(
            String address, String contentType, String body, String bearerToken, Duration patience) throws IOException {
        return send(request(address)
                .timeout(patience)
                .header("authorization", "Bearer " + bearerToken)
                .header("content-type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public static HttpResponse<String> put(String address, String json, String bearerToken) throws IOException {
        return send(request(address)
                .header("authorization", "Bearer " + bearerToken)
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** @param patience how long the server may take to answer */
    public static HttpResponse<String> put(String address, String json, String bearerToken, Duration patience)
            throws IOException {
        return send(request(address)
                .timeout(patience)
                .header("authorization", "Bearer " + bearerToken)
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT);
    }

    private static HttpResponse<String> send(HttpRequest.Builder builder) throws IOException {
        var request = builder.build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new IOException("nobody answers at " + request.uri(), e);
        } catch (InterruptedException e) {
            throw Interruption.restore(e);
        }
    }
}
