// SPDX-License-Identifier: Apache-2.0
package io.clout.standalone.doctor;

import io.clout.standalone.doctor.Finding.Good;
import io.clout.standalone.doctor.Finding.Wrong;
import io.clout.standalone.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;

/** The rights of the home, which holds secrets and people's data. */
final class HomeCheck {

    private HomeCheck() {}

    static Finding of(Home home) throws IOException {
        var directory = home.directory();
        var existing = MemoryCheck.existing(directory);
        if (!Files.isWritable(existing)) {
            return new Wrong(existing + " cannot be written", "Choose another home with --home");
        }
        if (!existing.equals(directory)) {
            return new Good(directory + " can be made");
        }
        boolean shared = Files.getPosixFilePermissions(directory).stream()
                .map(PosixFilePermission::name)
                .anyMatch(right -> !right.startsWith("OWNER"));
        return shared
                ? new Wrong("Others may read " + directory, "chmod 700 " + directory + " (./clout up does it)", false)
                : new Good(directory + " is readable for its owner only");
    }
}
