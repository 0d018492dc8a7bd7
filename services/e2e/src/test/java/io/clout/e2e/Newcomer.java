// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** What everybody does first, in a browser. */
final class Newcomer {

    private Newcomer() {}

    /** Signs up at Keycloak. */
    static void register(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Create account"))
                .click();
        page.locator("#password-confirm").waitFor();
        // Keycloak's own form; its ids are the same in every language and theme.
        fill(page, "username", name);
        fill(page, "password", "correct horse battery staple");
        fill(page, "password-confirm", "correct horse battery staple");
        fill(page, "email", name + "@example.org");
        fill(page, "firstName", "New");
        fill(page, "lastName", "Comer");
        page.locator("[type=submit]").first().click();
    }

    private static void fill(Page page, String id, String value) {
        Locator field = page.locator("#" + id);
        if (field.count() > 0) {
            field.fill(value);
        }
    }

    /** Agrees to the consent text. */
    static void consent(Page page) {
        page.getByLabel("Date of birth").fill("1990-05-01");
        page.getByLabel("I have read this and agree").check();
        page.getByText("Agree and continue").click();
    }

    /** Hands over an archive of X on the page that a newcomer sees. Networks that need no key stand in front; the archive is one step behind. */
    static void handOver(Page page, Path archive) {
        page.locator("summary:has-text('archive')").first().click();
        page.getByLabel("Archive of X").setInputFiles(archive);
    }
}
