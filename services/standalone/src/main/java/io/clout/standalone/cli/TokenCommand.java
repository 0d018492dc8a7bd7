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
        var state = PlatformState.read(options.home())
                .orElseThrow(() -> new IOException(
                        "Clout does not run in " + options.home().directory() + ": ./clout up"));
        var keycloak = state.parts().stream()
                .filter(part -> part.name().equals("keycloak"))
                .findFirst()
                .orElseThrow();
        var name = options.names().isEmpty() ? "ada" : options.names().getFirst();
        var issuer = "http://localhost:%d/realms/%s".formatted(keycloak.port(), Realm.NAME);
        if (!DemoPerson.NAMES.contains(name)) {
            throw new IOException("there is no demo person " + name + ", only " + DemoPerson.NAMES);
        }
        var password = Secrets.of(options.home()).password(name);
        System.out.println(new TokenEndpoint(issuer).passwordGrant(Realm.COMMAND_LINE_CLIENT, name, password));
        return 0;
    }
}
