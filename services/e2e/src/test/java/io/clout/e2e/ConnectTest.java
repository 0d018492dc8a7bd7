// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How people connect a network in a browser: by a handle, by a sign-in there, by an export. */
@ExtendWith(RunningPlatform.class)
class ConnectTest {
    private static final double MINUTE = 60_000;

    @TempDir
    Path directory;

    private static Chromium chromium;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @Test
    void mastodonByAHandleAndACodeInTheProfile(Platform platform) {
        Page page = newcomer(platform, "mastodonian");
        Locator mastodon = network(page, "Mastodon");
        mastodon.getByLabel("Your Mastodon address").fill("@ada@social.example");
        button(mastodon, "Continue").click();
        Locator code = mastodon.locator("code");
        assertThat(code).isVisible();
        platform.networks().profileSays(code.innerText());

        button(mastodon, "I have put it there").click();

        assertThat(mastodon.getByText("linked", exactly())).isVisible(new IsVisibleOptions().setTimeout(MINUTE));
        seesAScore(page);
    }

    @Test
    void facebookByASignInThere(Platform platform) throws Exception {
        Page page = newcomer(platform, "facebooker");
        Locator facebook = network(page, "Facebook");

        button(facebook, "Connect Facebook").click();

        assertThat(network(page, "Facebook").getByText("linked", exactly()))
                .isVisible(new IsVisibleOptions().setTimeout(MINUTE));
        Axe.findsNothingOn(page);
        seesAScore(page);
    }

    @Test
    void linkedInByTheMembersExport(Platform platform) throws Exception {
        Path export = Zip.write(
                directory.resolve("linkedin.zip"),
                Map.of(
                        "Profile.csv", "First Name,Last Name,Headline\nAda,Example,Engines\n",
                        "Email Addresses.csv",
                                "Email Address,Confirmed,Primary,Updated On\nada@example.org,Yes,Yes,1/1/20\n",
                        "Connections.csv", """
                                Notes:
                                "When exporting your connection data, some of the email addresses may be missing."

                                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                                Ben,B,https://www.linkedin.com/in/ben,,Engines,Engineer,01 Jan 2026
                                Cy,C,https://www.linkedin.com/in/cy,,Looms,Weaver,02 Jan 2026
                                """));
        Page page = newcomer(platform, "linkedinner");
        Locator linkedIn = network(page, "LinkedIn");

        linkedIn.getByLabel("Archive of LinkedIn").setInputFiles(export);

        assertThat(linkedIn.getByText("linked", exactly())).isVisible(new IsVisibleOptions().setTimeout(2 * MINUTE));
        seesAScore(page);
    }

    private static Page newcomer(Platform platform, String name) {
        Page page = chromium.desktop();
        page.navigate(platform.url().toString());
        Newcomer.register(page, name);
        Newcomer.consent(page);
        return page;
    }

    /** Opens the row of a network on its page. */
    private static Locator network(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Networks"))
                .first()
                .click();
        Locator row = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
        if (row.locator("details").first().getAttribute("open") == null) {
            row.locator("summary").first().click();
        }
        return row;
    }

    private static void seesAScore(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Score"))
                .first()
                .click();
        assertThat(page.getByTestId("score-value"))
                .hasText(Pattern.compile("\\d+\\.\\d"), new HasTextOptions().setTimeout(MINUTE));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
