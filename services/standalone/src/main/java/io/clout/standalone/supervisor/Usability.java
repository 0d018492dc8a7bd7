// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.supervisor;

import io.clout.standalone.keycloak.Realm;
import io.clout.standalone.keycloak.TokenEndpoint;
import io.clout.standalone.platform.Platform;
import io.clout.standalone.process.Interruption;
import io.clout.standalone.server.LocalHttp;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Whether people can use the platform: the page answers, and a demo person can sign in and see their own data. */
public record Usability(Platform platform) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Returns when everything works; fails with what did not when {@code patience} is over. */
    public void await(Duration patience) throws IOException {
        var deadline = Instant.now().plus(patience);
        while (true) {
            try {
                check();
                return;
            } catch (IOException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IOException("everything runs, but cannot be used: " + e.getMessage(), e);
                }
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                throw Interruption.restore(e);
            }
        }
    }

    private void check() throws IOException {
        expectOk(platform.url() + "/", LocalHttp.get(platform.url() + "/").statusCode());
        var person = platform.demoPeople().getFirst();
        var token = new TokenEndpoint(platform.issuer())
                .passwordGrant(Realm.COMMAND_LINE_CLIENT, person.name(), person.password());
        var me = platform.url() + "/api/v1/me";
        expectOk(me, LocalHttp.get(me, token).statusCode());
    }

    private static void expectOk(String address, int status) throws IOException {
        if (status != 200) {
            throw new IOException(address + " answers " + status);
        }
    }
}
