// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.clout.ingest.network.MisreadText;
import io.clout.ingest.network.Owner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose export it is. */
final class Profile {

    /** {@code https://www.facebook.com/ada} or, without a name of one's own, {@code .../profile.php?id=100001}. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^/]+/(?:profile\\.php\\?(?:.*&)?id=(\\d+)|([^/?#]+)/?)(?:[&?#].*)?");

    private Profile() {}

    /**
     * @param profile with a name that is a text in exports of some years and an object in others
     */
    static Owner owner(JsonNode profile) {
        Matcher address = ADDRESS.matcher(profile.path("profile_uri").asText());
        if (address.matches()) {
            return Owner.ofHandle(address.group(1) == null ? address.group(2) : address.group(1));
        }
        String name = profile.path("name").asText(profile.at("/name/full_name").asText());
        return Owner.ofHandle(MisreadText.undo(name).strip());
    }
}
