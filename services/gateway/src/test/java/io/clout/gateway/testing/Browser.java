// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** A browser as far as the gateway can tell: keeps cookies, and follows redirects only where a test says so. */
public final class Browser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient following = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final HttpClient staying =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** Follows redirects, as for a link that a person clicks. */
    public HttpResponse<String> visit(String path) {
        return send(following, HttpRequest.newBuilder(uri(path)).build());
    }

    /** Does not follow redirects. */
    public HttpResponse<String> get(String path) {
        return send(staying, HttpRequest.newBuilder(uri(path)).build());
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(staying, request.build());
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private static URI uri(String path) {
        return URI.create(ConfigProvider.getConfig().getValue("clout.gateway.public-url", String.class) + path);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
