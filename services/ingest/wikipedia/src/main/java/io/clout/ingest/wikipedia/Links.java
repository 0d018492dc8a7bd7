// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.wikipedia;

import io.clout.proto.signal.v1.SignalKind;
import java.util.Map;

/**
 * Links between articles, as MediaWiki lists them.
 *
 * @param list the property that is asked for, and the name of the list in the answer
 * @param continuation the parameter that says where the list goes on
 */
record Links(SignalKind kind, String list, String continuation, Map<String, String> query) {

    /** Those that go through a redirect are the redirect's. */
    static final Links IN = new Links(
            SignalKind.SIGNAL_KIND_INLINKS,
            "linkshere",
            "lhcontinue",
            Map.of("lhnamespace", "0", "lhshow", "!redirect", "lhlimit", "max", "lhprop", "pageid"));

    static final Links OUT = new Links(
            SignalKind.SIGNAL_KIND_OUTLINKS, "links", "plcontinue", Map.of("plnamespace", "0", "pllimit", "max"));
}
