// SPDX-License-Identifier: Apache-2.0
package io.clout.perks.brand;

import io.clout.common.problem.Problem;
import io.clout.common.text.PlainText;
import io.clout.proto.perk.v1.BrandRole;
import io.clout.proto.perk.v1.BrandScope;
import io.clout.proto.perk.v1.BrandState;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a brand may say of itself, its members and its clients. Every method returns the value to be stored, or throws the problem of its field. */
final class BrandRules {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CLIENT_NAME = 60;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_REASON = 500;

    /** Something, an at sign, something with a dot: whether it exists, only a message to it can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,63}");

    private static final Set<BrandState> DECISIONS =
            Set.of(BrandState.BRAND_STATE_APPROVED, BrandState.BRAND_STATE_DECLINED, BrandState.BRAND_STATE_SUSPENDED);

    private BrandRules() {}

    static String name(String name) {
        return text("name", name, SHORTEST_NAME, LONGEST_NAME);
    }

    static String memberName(String name) {
        return text("name", name, 1, LONGEST_NAME);
    }

    static String clientName(String name) {
        return text("name", name, 1, LONGEST_CLIENT_NAME);
    }

    static String website(String website) {
        String address = text("website", website, 1, LONGEST_ADDRESS);
        try {
            URI uri = URI.create(address);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Told like any other address that is none.
        }
        throw Problem.invalid("invalid", "website", "Give the address of your site, such as https://example.org.");
    }

    static String email(String email) {
        String address = text("contact_email", email, 1, LONGEST_ADDRESS);
        if (!EMAIL.matcher(address).matches()) {
            throw Problem.invalid("invalid", "contact_email", "Give an e-mail address, such as perks@example.org.");
        }
        return address;
    }

    static BrandRole role(BrandRole role) {
        return switch (role) {
            case BRAND_ROLE_OWNER, BRAND_ROLE_EDITOR, BRAND_ROLE_VIEWER -> role;
            case BRAND_ROLE_UNSPECIFIED, UNRECOGNIZED ->
                throw Problem.invalid("invalid", "role", "Choose owner, editor or viewer.");
        };
    }

    /** The names of the scopes, without repetition. */
    static String[] scopes(List<BrandScope> scopes) {
        boolean unknown = scopes.stream()
                .anyMatch(scope -> scope == BrandScope.UNRECOGNIZED || scope == BrandScope.BRAND_SCOPE_UNSPECIFIED);
        if (scopes.isEmpty() || unknown) {
            throw Problem.invalid("invalid", "scopes", "Choose what the client may do.");
        }
        return scopes.stream().distinct().map(Scopes::name).toArray(String[]::new);
    }

    static BrandState decision(BrandState state) {
        if (!DECISIONS.contains(state)) {
            throw Problem.invalid("invalid", "state", "Approve, decline or suspend the brand.");
        }
        return state;
    }

    /** Brands that are declined or suspended see why. */
    static String reason(BrandState decision, String reason) {
        int shortest = decision == BrandState.BRAND_STATE_APPROVED ? 0 : 1;
        return text("reason", reason, shortest, LONGEST_REASON);
    }

    private static String text(String field, String value, int shortest, int longest) {
        String text = value.strip();
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest || !PlainText.isPlain(text)) {
            throw Problem.invalid(
                    "invalid", field, "Give " + shortest + " to " + longest + " characters without line breaks.");
        }
        return text;
    }
}
