// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A brand at a desk and a person on a phone, in the browser: from the sign-up to the report, and from "why not" to the code. */
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
    void aBrandOffersAtADeskAndAPersonEarnsOnAPhone(Platform platform) throws Exception {
        Api operator = new Api(platform.url(), new Tokens(platform, "olga"));
        try (Receiver receiver = Receiver.start()) {
            Page brand = signUp(platform, operator);
            receiveEvents(brand, receiver);
            String campaign = publish(brand, operator);
            Await.until(PATIENCE, "the brand's system hears of it", () -> receiver.has("campaign.state"));

            Page person = seesWhatIsMissing(platform);
            earns(person);
            claims(person);

            Await.until(PATIENCE, "the brand's system hears of the claim", () -> receiver.has("claim.granted"));
            brand.navigate(campaign + "/claims");
            assertThat(brand.getByText("Hot and green.")).isVisible();
            assertThat(brand.getByText("Not named")).isVisible();
            Axe.findsNothingOn(brand);
            link(brand, "Report").click();
            assertThat(brand.getByText("fewer than 10").first()).isVisible();
            Axe.findsNothingOn(brand);
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

    /** Writes a campaign with two codes for people with a score, which an operator publishes; returns its address. */
    private String publish(Page page, Api operator) throws Exception {
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
        return page.url();
    }

    private static Page seesWhatIsMissing(Platform platform) throws Exception {
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
        page.setViewportSize(360, 740);
        return page;
    }

    private void earns(Page page) throws Exception {
        String perk = page.url();
        Path archive = new XArchive("7202", "teadrinker", 60, 30, Instant.now(), 1).write(directory.resolve("x.zip"));
        link(page, "Score").click();
        Newcomer.handOver(page, archive);
        assertThat(page.getByText("Done. We read")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
        Await.until(PATIENCE, "the perk is for the person", () -> {
            page.navigate(perk);
            page.getByText("Why this is").waitFor();
            return button(page, "Claim it").count() == 1;
        });
    }

    private static void claims(Page page) throws Exception {
        assertThat(page.getByText("Your score is")).isVisible();
        button(page, "Claim it").click();
        page.getByLabel("I have read this").check();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Claim").setExact(true))
                .click();
        assertThat(page.getByText("Yours", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        button(page, "Show the code").click();
        assertThat(page.getByText("GREEN-1")).isVisible();
        page.getByText("How was it?").click();
        page.getByLabel("5", exactly()).check();
        page.getByLabel("In your words").fill("Hot and green.");
        button(page, "Save").click();
        assertThat(page.getByText("You gave 5 of 5")).isVisible();
        Axe.findsNothingOn(page);
        page.navigate(page.url().replace("/claims", "/notices"));
        assertThat(page.getByText("“" + TITLE + "” is yours")).isVisible();
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
