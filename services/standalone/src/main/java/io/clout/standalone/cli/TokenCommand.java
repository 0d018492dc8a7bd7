// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.standalone.home.Secrets;
import io.clout.standalone.keycloak.Realm;
import io.clout.standalone.keycloak.TokenEndpoint;
import io.clout.standalone.platform.DemoPerson;
import io.clout.standalone.supervisor.PlatformState;
import java.io.IOException;

/** Prints an access token of a demo person, and nothing else, for {@code curl}. */
final class TokenCommand {

    private TokenCommand() {}

    static int run(Options options) throws IOException {
        var name = options.names().isEmpty() ? "ada" : options.names().getFirst();
        if (!DemoPerson.NAMES.contains(name)) {
            throw new IOException("there is no demo person " + name + ", only " + DemoPerson.NAMES);
        }
        System.out.println(of(options, name, "openid"));
        return 0;
    }

    /** A token of a demo person in the platform that runs in this home. */
    static String of(Options options, String name, String scope) throws IOException {
        var keycloak = running(options).parts().stream()
                .filter(part -> part.name().equals("keycloak"))
                .findFirst()
                .orElseThrow();
        var issuer = "http://localhost:%d/realms/%s".formatted(keycloak.port(), Realm.NAME);
        var password = Secrets.of(options.home()).password(name);
        return new TokenEndpoint(issuer).passwordGrant(Realm.COMMAND_LINE_CLIENT, name, password, scope);
    }

    static PlatformState running(Options options) throws IOException {
        return PlatformState.read(options.home())
                .orElseThrow(() -> new IOException(
                        "Clout does not run in " + options.home().directory() + ": ./clout up"));
    }
}
