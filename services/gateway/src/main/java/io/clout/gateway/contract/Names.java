// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.contract;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How the contract's names look in JSON: camel case, and enums without the prefix that protobuf asks for. */
public final class Names {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Fields of requests that come from the path, a header or a parameter, never from the body. */
    private static final Set<String> ELSEWHERE = Set.of(
            "brand_id",
            "campaign_id",
            "claim_id",
            "member_id",
            "client_id",
            "endpoint_id",
            "idempotency_key",
            "page_size",
            "page_token");

    private Names() {}

    /** {@code LIVE} for {@code CAMPAIGN_STATE_LIVE}. */
    public static String word(EnumValueDescriptor value) {
        return value.getName().substring(prefix(value.getType()).length());
    }

    /** The values that mean something, in order. */
    public static List<EnumValueDescriptor> values(EnumDescriptor type) {
        return type.getValues().stream().filter(value -> value.getNumber() != 0).toList();
    }

    /** The fields that a JSON object of this message has; for a request those of its body. */
    public static List<FieldDescriptor> fields(Descriptor message) {
        boolean request = message.getName().endsWith("Request");
        return message.getFields().stream()
                .filter(field -> !request || !ELSEWHERE.contains(field.getName()))
                .toList();
    }

    /** Whether the message is an instant, which is a text in JSON. */
    public static boolean isInstant(Descriptor message) {
        return message.getFullName().equals(Timestamp.getDescriptor().getFullName());
    }

    private static String prefix(EnumDescriptor type) {
        return WORD_START.matcher(type.getName()).replaceAll("_").toUpperCase(Locale.ROOT) + "_";
    }
}
