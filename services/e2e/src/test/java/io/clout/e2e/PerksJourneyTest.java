// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a brand lives through at a desk, in the browser, from the sign-up to a live campaign; and a person on a phone, whom it is not for yet. */
@ExtendWith(RunningPlatform.class)
class PerksJourneyTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TITLE = "A pot of green tea";

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
    void aBrandOffersAtADeskAndAPersonOnAPhoneSeesWhatIsMissing(Platform platform) throws Exception {
        Api operator = new Api(platform.url(), new Tokens(platform, "olga"));
        try (Receiver receiver = Receiver.start()) {
            Page brand = signUp(platform, operator);
            receiveEvents(brand, receiver);
            publish(brand, operator);
            Await.until(PATIENCE, "the brand's system hears of it", () -> receiver.has("campaign.state"));
            seesWhatIsMissing(platform);
        }
    }

    /** Signs up as a person and then as a brand, which an operator approves. */
    private static Page signUp(Platform platform, Api operator) throws Exception {
        Page page = chromium.desktop();
        page.navigate(platform.url().toString());
        Newcomer.register(page, "teahouse");
        Newcomer.consent(page);
        assertThat(page.getByText("archive").first()).isVisible();
        page.navigate(platform.url() + "/brands");
        page.getByLabel("Name").fill("Green Tea House");
        page.getByLabel("Website").fill("https://tea.example");
        page.getByLabel("Contact e-mail").fill("tea@tea.example");
        button(page, "Sign up").click();
        assertThat(page.getByText("Waiting for approval")).isVisible();

        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(operator.post(
                                "/api/v1/operation/brands/" + id + "/decision",
                                "{\"state\":\"APPROVED\",\"reason\":\"\"}")
                        .status())
                .isEqualTo(200);
        page.reload();
        assertThat(page.getByText("Approved")).isVisible();
        return page;
    }

    private static void receiveEvents(Page page, Receiver receiver) throws Exception {
        link(page, "Webhooks").click();
        page.getByLabel("Address").fill(receiver.address());
        button(page, "Add an endpoint").click();
        assertThat(page.getByText("whsec_")).isVisible();
        button(page, "Send a test").click();
        Await.until(PATIENCE, "the test arrives", () -> receiver.has("endpoint.test"));
        Axe.findsNothingOn(page);
    }

    /** Writes a campaign with two codes for people with a score, which an operator publishes. */
    private void publish(Page page, Api operator) throws Exception {
        link(page, "Campaigns").click();
        link(page, "New campaign").click();
        page.getByLabel("Title").fill(TITLE);
        page.getByLabel("Text", exactly()).fill("As hot as you like.");
        page.getByLabel("Value").fill("EUR 5");
        page.getByLabel("Quantity").fill("2");
        LocalDateTime now = LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES);
        page.getByLabel("Opens").fill(now.minusDays(1).toString());
        page.getByLabel("Closes").fill(now.plusDays(7).toString());
        page.getByLabel("Terms").fill("One for each person.");
        page.getByLabel("Score from").first().fill("2");
        assertThat(page.getByText("Fewer than 50")).isVisible();
        Axe.findsNothingOn(page);
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(TITLE)))
                .isVisible();

        page.getByLabel("CSV file")
                .setInputFiles(Files.writeString(directory.resolve("codes.csv"), "GREEN-1\nGREEN-1\nGREEN-2\n"));
        assertThat(page.getByText("Line 2: this code is already there")).isVisible();
        button(page, "Submit").click();
        assertThat(page.getByText("Waiting for an operator")).isVisible();
        String path = page.url().substring(page.url().indexOf("/brands/"));
        assertThat(operator.post("/api/v1/operation" + path + "/decision", "{\"state\":\"LIVE\",\"reason\":\"\"}")
                        .status())
                .isEqualTo(200);
    }

    private static void seesWhatIsMissing(Platform platform) throws Exception {
        Page page = chromium.phone();
        page.navigate(platform.url().toString());
        Newcomer.register(page, "teadrinker");
        Newcomer.consent(page);
        assertThat(page.getByText("archive").first()).isVisible();
        page.navigate(platform.url() + "/perks");
        link(page, TITLE).click();
        assertThat(page.getByText("You have no score yet")).isVisible();
        assertThat(button(page, "Claim it")).hasCount(0);
        Axe.findsNothingOn(page);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
