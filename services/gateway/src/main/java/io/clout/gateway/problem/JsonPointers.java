// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import java.util.Map;
import java.util.regex.Pattern;

/** JSON pointers (RFC 6901) to the parts of our bodies. */
final class JsonPointers {
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");
    /** Fields that the REST API calls differently. */
    private static final Map<String, String> RENAMED = Map.of("display_name", "name", "person_id", "id");

    private JsonPointers() {}

    /** {@code birth_date} of a proto message is {@code /birthDate} of the body that was translated to it. */
    static String ofProtoField(String field) {
        var renamed = RENAMED.getOrDefault(field, field);
        return "/"
                + UNDERSCORE.matcher(renamed).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    /** One more step down. */
    static String append(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
