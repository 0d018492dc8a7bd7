// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Spoils one reply of a stand-in, and keeps what the replies were without that. */
final class Tampering implements ResponseTransformerV2 {

    private final List<String> bodies = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private UnaryOperator<Response> fault = UnaryOperator.identity();
    private int at = -1;
    private boolean isRedirected;

    /** Spoils the reply with this number (from 0) from now on; replies are counted anew. */
    synchronized void at(int number, UnaryOperator<Response> spoil) {
        bodies.clear();
        paths.clear();
        at = number;
        fault = spoil;
        isRedirected = false;
    }

    synchronized void none() {
        at(-1, UnaryOperator.identity());
    }

    /** Sends the question with this number to where it was sent already, which answers well then. */
    synchronized void redirectAt(int number) {
        at(number, UnaryOperator.identity());
        isRedirected = true;
    }

    /** The paths that were asked for since the last change. */
    synchronized List<String> paths() {
        return List.copyOf(paths);
    }

    /** The replies since the last change, as they were before they were spoilt. */
    synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public synchronized Response transform(Response response, ServeEvent event) {
        bodies.add(response.getBodyAsString());
        String url = event.getRequest().getUrl();
        paths.add(url.replaceFirst("\\?.*", ""));
        if (bodies.size() - 1 != at) {
            return response;
        }
        return (isRedirected ? Faults.status(301, "", Map.of("Location", url)) : fault).apply(response);
    }

    @Override
    public String getName() {
        return "tampering";
    }
}
