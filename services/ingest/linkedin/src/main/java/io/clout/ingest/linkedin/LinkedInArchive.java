// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.linkedin;

import io.clout.ingest.network.ArchiveFormat;
import io.clout.ingest.network.EntryLayout;
import io.clout.ingest.network.FileUse;
import io.clout.ingest.network.Owner;
import io.clout.ingest.network.SkipReason;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zip that LinkedIn gives its members ("Get a copy of your data"). It does not hold the member's id. For somebody who has not
 * linked their account by a sign-in, a hash of the oldest confirmed e-mail address stands for it: the address itself is not kept.
 */
final class LinkedInArchive implements ArchiveFormat {

    /** Some exports write blanks for underscores, or the member's number behind the name. */
    private static final Pattern FILE = Pattern.compile("(?:.+/)?([A-Za-z]+(?:[ _][A-Za-z]+)*)(?:_\\d+)?\\.csv");

    private static final Pattern SIMILAR = Pattern.compile(
            "(?:.+/)?(?:Connections|Recommendations[ _]Received|Endorsement[ _]Received|Shares|Comments|Reactions)[^/]*\\.csv");

    @Override
    public FileUse use(String path) {
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            return otherwise(path);
        }
        return switch (file.group(1).replace(' ', '_')) {
            case "Profile" ->
                new FileUse.Identity(
                        new EntryLayout.Csv("First Name", "Last Name", "Headline"),
                        "First Name, Last Name",
                        row -> new Owner("", Rows.name(row)));
            case "Email_Addresses" ->
                new FileUse.Identity(
                        new EntryLayout.Csv("Email Address"),
                        "Email Address",
                        row -> Owner.ofAddress(
                                "linkedin", row.path("Email Address").asText()));
            case "Skills" -> new FileUse.Entries(new EntryLayout.Csv("Name"), (row, _) -> Rows.skill(row));
            case String name -> domain(name).map(LinkedInArchive::use).orElseGet(() -> otherwise(path));
        };
    }

    private static FileUse otherwise(String path) {
        return SIMILAR.matcher(path).matches()
                ? new FileUse.PassedOver(SkipReason.UNKNOWN_FILE)
                : new FileUse.Ignored();
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

    @Override
    public String ownerFile() {
        return "Email Addresses.csv";
    }
}
