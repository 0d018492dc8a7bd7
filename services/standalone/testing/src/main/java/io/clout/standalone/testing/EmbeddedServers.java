// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.testing;

import io.clout.standalone.kafka.EmbeddedKafka;
import io.clout.standalone.postgres.EmbeddedPostgres;
import io.clout.standalone.process.LoopbackPorts;
import io.clout.standalone.server.ServerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** The servers that {@code ./clout up} runs too, as child processes. */
record EmbeddedServers() implements ServerSource {

    @Override
    public PostgresPort postgres() {
        var home = TestHome.create("postgres");
        var password = UUID.randomUUID().toString();
        int port = LoopbackPorts.anyFree();
        home.start(new EmbeddedPostgres(
                ServerFiles.locate(), home.path(), port, password, EmbeddedPostgres.Durability.NONE, List.of()));
        return new PostgresPort(port, password);
    }

    @Override
    public String kafka() {
        var home = TestHome.create("kafka");
        var files = ServerFiles.locate();
        try {
            FormattedKafka.in(files).copyTo(home.path());
            var kafka = new EmbeddedKafka(
                    files,
                    home.path(),
                    LoopbackPorts.anyFree(),
                    LoopbackPorts.anyFree(),
                    List.of(),
                    FormattedKafka.in(files).jvmOptions());
            home.start(kafka);
            return kafka.bootstrapServers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
