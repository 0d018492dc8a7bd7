// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.kafka;

import io.clout.standalone.home.Home;
import io.clout.standalone.home.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The name with which the broker administers itself, and which may do everything. It has to be let in before there are any users, so its
 * password is in the broker's configuration, and lasts until the next start only: who takes the port of a broker that is down, and
 * is sent the password, has nothing that opens the one that comes.
 */
record BrokerLogin(String password) {

    static final String NAME = "clout";

    private static final String FILE = "broker-password";
    private static final String LOGIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\"";

    static BrokerLogin renew(Path home) throws IOException {
        var login = new BrokerLogin(Secrets.random());
        Home.write(home.resolve(FILE), login.password());
        return login;
    }

    static BrokerLogin read(Path home) throws IOException {
        return new BrokerLogin(Files.readString(home.resolve(FILE)));
    }

    /** What the broker both says and accepts. */
    String jaas() {
        return (LOGIN + " user_%1$s=\"%2$s\";").formatted(NAME, password);
    }

    /** Settings of a client that comes with this name. */
    Map<String, String> settings() {
        return Map.of(
                "security.protocol",
                KafkaUser.PROTOCOL,
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                (LOGIN + ";").formatted(NAME, password));
    }

    @Override
    public String toString() {
        return "BrokerLogin[***]";
    }
}
