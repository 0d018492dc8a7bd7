// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zip that LinkedIn gives its members ("Get a copy of your data"). It does not hold the member's id. For somebody who has not
 * linked their account by a sign-in, a hash of the oldest confirmed e-mail address stands for it: the address itself is not kept.
 */
final class LinkedInArchive implements ArchiveFormat {

    /** Some exports write blanks for underscores, or the member's number behind the name. */
    private static final Pattern FILE = Pattern.compile("(?:[^/]+/)?([A-Za-z]+(?:[ _][A-Za-z]+)*)(?:_\\d+)?\\.csv");

    @Override
    public FileUse use(String path) {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return new FileUse.Ignored();
        }
        return switch (file.group(1).replace(' ', '_')) {
            case "Profile" ->
                new FileUse.Identity(
                        new EntryLayout.Csv("First Name", "Last Name", "Headline"),
                        row -> new Owner("", Rows.name(row)));
            case "Email_Addresses" ->
                new FileUse.Identity(
                        new EntryLayout.Csv("Email Address"),
                        row -> Owner.ofAddress(
                                "linkedin", row.path("Email Address").asText()));
            case String name -> domain(name).map(LinkedInArchive::use).orElseGet(FileUse.Ignored::new);
        };
    }

    @Override
    public boolean namesAccount() {
        return false;
    }

    private static Optional<Domain> domain(String file) {
        for (Domain domain : Domain.values()) {
            if (domain.file().equals(file)) {
                return Optional.of(domain);
            }
        }
        return Optional.empty();
    }

    private static FileUse use(Domain domain) {
        var layout = new EntryLayout.Csv(domain.columns());
        return domain.counted()
                .<FileUse>map(kind -> new FileUse.Count(layout, kind, domain.counts()))
                .orElseGet(() -> new FileUse.Entries(layout, domain.mapping()));
    }
}
