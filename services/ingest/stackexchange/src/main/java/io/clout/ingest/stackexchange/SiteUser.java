// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.stackexchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account on one site; the sites share no ids.
 *
 * @param site as the API names it: {@code stackoverflow}, {@code math.stackexchange}
 * @param user digits
 */
record SiteUser(String site, String user) {

    private static final Pattern PROFILE_PAGE =
            Pattern.compile("(?:https?://)?(?:www\\.)?([a-z0-9.-]+)\\.(com|net)/users/(\\d{1,18})(?:[/?#].*)?");
    private static final Pattern ID = Pattern.compile("([a-z0-9][a-z0-9.-]*)/(\\d{1,18})");

    /** From the address of the profile page, or from {@code stackoverflow/22656}. A number alone is one of Stack Overflow. */
    static Optional<SiteUser> parse(String handle) {
        Matcher page = PROFILE_PAGE.matcher(handle);
        if (page.matches()) {
            String site = page.group(2).equals("net") ? page.group(1) + ".net" : page.group(1);
            return Optional.of(new SiteUser(site, page.group(3)));
        }
        Matcher id = ID.matcher(handle.matches("\\d+") ? "stackoverflow/" + handle : handle);
        return id.matches() ? Optional.of(new SiteUser(id.group(1), id.group(2))) : Optional.empty();
    }

    /** Whether it names a person on all sites, at stackexchange.com itself, which is no site with accounts of its own. */
    boolean isOfNetwork() {
        return site.equals("stackexchange");
    }

    /** What the account is known by here; {@link #parse} understands it. */
    String id() {
        return site + "/" + user;
    }
}
