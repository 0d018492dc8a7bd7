// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.cli;

import io.clout.standalone.home.Home;
import io.clout.standalone.home.Secrets;
import io.clout.standalone.keycloak.Realm;
import io.clout.standalone.keycloak.TokenEndpoint;
import io.clout.standalone.postgres.DatabaseAccount;
import io.clout.standalone.supervisor.PlatformState;
import java.io.IOException;

/** The platform that runs in a home now, for the commands that use it. */
public record RunningPlatform(Home home, PlatformState state) {

    /** Fails when none runs there. */
    public static RunningPlatform in(Home home) throws IOException {
        var state = PlatformState.read(home)
                .orElseThrow(() -> new IOException("Clout does not run in " + home.directory() + ": ./clout up"));
        return new RunningPlatform(home, state);
    }

    String url() {
        return state.url();
    }

    /** An access token of a demo person. */
    String token(String person, String scope) throws IOException {
        var issuer = "http://localhost:%d/realms/%s".formatted(port("keycloak"), Realm.NAME);
        var password = Secrets.of(home).password(person);
        return new TokenEndpoint(issuer).passwordGrant(Realm.COMMAND_LINE_CLIENT, person, password, scope);
    }

    /** What a service's role knows of its database. */
    public DatabaseAccount database(String name) throws IOException {
        return new DatabaseAccount(name, Secrets.of(home).password("database-" + name));
    }

    public String jdbcUrl(String database) throws IOException {
        return database(database).jdbcUrl(port("postgres"));
    }

    private int port(String part) throws IOException {
        return state.parts().stream()
                .filter(each -> each.name().equals(part))
                .map(PlatformState.PartState::port)
                .findFirst()
                .orElseThrow(() -> new IOException("Clout runs without " + part));
    }
}
