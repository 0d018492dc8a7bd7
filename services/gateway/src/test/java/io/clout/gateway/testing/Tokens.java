// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.testing;

import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens of {@link FakeIdentity}. */
public final class Tokens {
    private Tokens() {}

    /** A good access token. */
    public static String of(String person) {
        return minted("person=" + person);
    }

    /** Any token; see FakeIdentity.mint for the parameters. */
    public static String minted(String query) {
        var provider = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return RestAssured.given().get(provider + "/mint?" + query).path("token");
    }
}
