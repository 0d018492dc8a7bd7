// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bluesky;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * A DID is an account's name for life; its document, which others keep, says on which server the repository lies.
 *
 * @param text such as {@code did:plc:kvwvcn5iqfooopmyzvb4qzba}
 */
record Did(String text) {

    static final Pattern IN_TEXT = Pattern.compile("did:(?:plc:[a-z2-7]{24}|web:[a-zA-Z0-9.-]{1,253})");

    private static final String WEB = "did:web:";

    /** Whether the person names the server that keeps the document. */
    boolean isWeb() {
        return text.startsWith(WEB);
    }

    /** Where the document is: in the directory, or for {@code did:web} on the domain's own server. */
    URI document(URI directory) {
        return isWeb()
                ? URI.create("https://" + text.substring(WEB.length()) + "/.well-known/did.json")
                : directory.resolve("/" + text);
    }

    /** The server that a document names, by the path of the directory root. */
    static URI server(Reply document) throws NetworkFailure {
        for (Reply service : document.objects("service")) {
            if (service.text("id").endsWith("#atproto_pds")) {
                return uri(service.text("serviceEndpoint"));
            }
        }
        throw new NetworkFailure(Kind.COULD_NOT_READ, "the identity names no server");
    }

    private static URI uri(String text) throws NetworkFailure {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, "the identity names a server that is none");
        }
    }
}
