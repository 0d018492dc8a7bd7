// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;

/**
 * Connects to hosts that somebody else named: at the very address that was found to be public, so that a name that resolves otherwise
 * a moment later leads nowhere else. The certificate must still be the name's.
 */
final class ForeignHosts {

    static {
        // The address stands in the URI, so the name has to be sent by hand.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    /** A client each has threads; the host that has been idle longest is forgotten. */
    private static final int MOST_HOSTS = 64;

    private final Duration timeout;
    private final Map<String, HttpClient> clients = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HttpClient> eldest) {
            if (size() > MOST_HOSTS) {
                eldest.getValue().shutdown();
                return true;
            }
            return false;
        }
    };

    ForeignHosts(Duration timeout) {
        this.timeout = timeout;
    }

    /** The client to send the request with, which is turned toward an address. */
    HttpClient client(URI uri, HttpRequest.Builder request) throws NetworkFailure {
        return client(uri, request, PublicHost.address(String.valueOf(uri.getHost())));
    }

    /**
     * @param address of the host, found to be allowed
     */
    HttpClient client(URI uri, HttpRequest.Builder request, InetAddress address) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String literal =
                address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        request.uri(URI.create(uri.getScheme() + "://" + literal + port + uri.getRawPath() + query))
                .setHeader("Host", uri.getHost() + port);
        synchronized (clients) {
            return clients.computeIfAbsent(uri.getHost(), this::named);
        }
    }

    private HttpClient named(String host) {
        var parameters = new SSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(host)));
        return HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(timeout)
                .sslParameters(parameters)
                .build();
    }
}
