// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/**
 * Connects to hosts that others named: at the very address that was found to be public, so that a name that resolves otherwise
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
    private final TrustManagerFactory trust;
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
        this(timeout, Optional.empty());
    }

    /**
     * @param authorities whose certificates are believed; without it those of the JVM
     */
    ForeignHosts(Duration timeout, Optional<KeyStore> authorities) {
        this.timeout = timeout;
        try {
            trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities.orElse(null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has a way to trust", e);
        }
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
                .sslContext(ownSessions())
                .sslParameters(parameters)
                .build();
    }

    /** Sessions are resumed by address, and without a look at the certificate: hosts that share one must not share them. */
    private SSLContext ownSessions() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has TLS", e);
        }
    }
}
