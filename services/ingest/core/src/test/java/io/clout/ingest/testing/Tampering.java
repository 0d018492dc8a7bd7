// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Spoils one reply of a stand-in, and keeps what the replies were without that. */
final class Tampering implements ResponseTransformerV2 {

    private final List<String> bodies = new ArrayList<>();
    private UnaryOperator<Response> fault = UnaryOperator.identity();
    private int at = -1;

    /** Spoils the reply with this number (from 0) from now on; replies are counted anew. */
    synchronized void at(int number, UnaryOperator<Response> spoil) {
        bodies.clear();
        at = number;
        fault = spoil;
    }

    synchronized void none() {
        at(-1, UnaryOperator.identity());
    }

    /** The replies since the last change, as they were before they were spoilt. */
    synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public synchronized Response transform(Response response, ServeEvent event) {
        bodies.add(response.getBodyAsString());
        return bodies.size() - 1 == at ? fault.apply(response) : response;
    }

    @Override
    public String getName() {
        return "tampering";
    }
}
