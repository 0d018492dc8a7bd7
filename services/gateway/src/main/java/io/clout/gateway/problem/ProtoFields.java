// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.problem;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Maps a field of a service's request back to the part of the HTTP request that it came from, so that errors name that part. */
final class ProtoFields {
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");
    private static final Pattern WHOLE_BODY = Pattern.compile("^(content|facts|address)\\.");

    /** Fields that come from a parameter. All others come from the body. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("from_day", "from"),
            Map.entry("to_day", "to"),
            Map.entry("day", "day"),
            Map.entry("state", "state"),
            Map.entry("code", "code"),
            Map.entry("person_id", "id"),
            Map.entry("account_id", "id"),
            Map.entry("import_id", "id"),
            Map.entry("page_token", "cursor"),
            Map.entry("request_id", "Idempotency-Key"));
    /** Fields of the body that have another name there. */
    private static final Map<String, String> RENAMED = Map.of("display_name", "name", "pause.to_day", "until");

    private ProtoFields() {}

    /** @param field as in the proto, such as {@code birth_date} for {@code /birthDate} of the body */
    static InputError error(String field, String detail) {
        return Optional.ofNullable(PARAMETERS.get(field))
                .map(parameter -> InputError.inParameter(parameter, detail))
                .orElseGet(() -> InputError.inBody("/" + camelCase(RENAMED.getOrDefault(field, body(field))), detail));
    }

    /** Steps into messages and lists; the content of a campaign and the facts and the address of a person are the body itself. */
    private static String body(String field) {
        return WHOLE_BODY
                .matcher(field)
                .replaceFirst("")
                .replace('.', '/')
                .replace('[', '/')
                .replace("]", "");
    }

    private static String camelCase(String field) {
        return UNDERSCORE.matcher(field).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
