// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import io.clout.scoring.signal.AccountState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Servers of the fediverse whose word counts. Whoever runs a server can make it claim anything of an account, so an account of any other
 * server has at most what an average person has: decision 154.
 *
 * @param names in lower case
 */
public record TrustedServers(Set<String> names) {
    /** Those of the list that comes with this version. */
    public static final TrustedServers BUNDLED = new TrustedServers(bundled());

    public TrustedServers {
        names = Set.copyOf(names);
    }

    private static Set<String> bundled() {
        try (InputStream list =
                Objects.requireNonNull(TrustedServers.class.getResourceAsStream("/fediverse-servers.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These and those that an operator trusts. */
    public TrustedServers and(Collection<String> others) {
        return new TrustedServers(Stream.concat(
                        names.stream(), others.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether what is observed of an account may be made up by a server that nobody knows. */
    boolean doubt(AccountState account) {
        return !account.server().isEmpty() && !names.contains(account.server());
    }
}
