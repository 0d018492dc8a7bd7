// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/**
 * What differs from one installation to the next in the realm {@code clout}.
 *
 * @param gatewayUrl the address people open; signing in may lead back to pages below it
 */
public record Realm(
        String gatewayUrl,
        String gatewaySecret,
        String perksSecret,
        String profileSecret,
        String ingestSecret,
        String adaPassword,
        String benPassword,
        String olgaPassword) {

    public static final String NAME = "clout";
    public static final String GATEWAY_CLIENT = "gateway";

    /** Signs in with name and password, for {@code ./clout token} only. */
    public static final String COMMAND_LINE_CLIENT = "cli";

    /** Registers the clients of brands' systems. */
    public static final String PERKS_CLIENT = "perks";

    /** Removes the accounts of people who are erased. */
    public static final String PROFILE_CLIENT = "profile";

    /** Says who links an account, so that nobody else is believed. */
    public static final String INGEST_CLIENT = "ingest";

    /** The role of those who look after the installation. */
    static final String OPERATOR_ROLE = "operator";

    /** Lets a program push signals of other sources. */
    public static final String SIGNALS_SCOPE = "signals.write";

    /** The realm in the form that Keycloak imports. */
    String render() throws IOException {
        try (var template = Realm.class.getResourceAsStream("realm.json")) {
            if (template == null) {
                throw new IOException("realm.json is missing");
            }
            return new String(template.readAllBytes(), UTF_8)
                    .replace("@gatewayUrl@", gatewayUrl)
                    .replace("@gatewaySecret@", gatewaySecret)
                    .replace("@ingestSecret@", ingestSecret)
                    .replace("@adaPassword@", adaPassword)
                    .replace("@benPassword@", benPassword)
                    .replace("@olgaPassword@", olgaPassword);
        }
    }
}
