// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer lives through, in a browser: from the first page to an explained score. */
@ExtendWith(RunningPlatform.class)
class FirstScoreTest {
    private static final double MINUTE = 60_000;
    private static final Path PICTURES = Path.of("target", "pictures");

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
    void aNewcomerRegistersConsentsUploadsAnArchiveAndSeesAnExplainedScore(Platform platform) throws Exception {
        Page page = chromium.desktop();
        page.navigate(platform.url().toString());
        Newcomer.register(page, "newcomer");
        Newcomer.consent(page);
        Path archive = new XArchive("880001", "newcomer", 2_000, 850, Instant.now(), 3)
                .write(directory.resolve("twitter-archive.zip"));
        Newcomer.handOver(page, archive);

        assertThat(page.getByText("Done. We read")).isVisible(new IsVisibleOptions().setTimeout(2 * MINUTE));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Score"))
                .first()
                .click();
        Locator score = page.getByTestId("score-value");
        assertThat(score).hasText(Pattern.compile("\\d+\\.\\d"));
        assertThat(page.getByTestId("chart")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Where it comes from")))
                .isVisible();
        assertThat(page.getByText("Your audience").first()).isVisible();
        assertThat(page.getByText("Not measured").first()).isVisible();
        assertThat(page.getByTestId("explanation-sum")).hasText(score.innerText());
        assertThat(Double.parseDouble(score.innerText())).isBetween(2.0, 100.0);
        picture(page, "score");
        Axe.findsNothingOn(page);
    }

    @Test
    void theArchiveSomebodyElseLinkedIsRefusedInWords(Platform platform) throws Exception {
        Path archive = new XArchive("880002", "twice", 20, 5, Instant.now(), 3).write(directory.resolve("twice.zip"));
        try (Demo ada = Demo.person(platform, "ada")) {
            ada.api().consent();
            ada.api().upload(archive);
            Page page = chromium.desktop();
            page.navigate(platform.url().toString());
            Newcomer.register(page, "latecomer");
            Newcomer.consent(page);

            Newcomer.handOver(page, archive);

            assertThat(page.getByText("This account is linked to another person here."))
                    .isVisible(new IsVisibleOptions().setTimeout(MINUTE));
        }
    }

    private static void picture(Page page, String name) throws IOException {
        Files.createDirectories(PICTURES);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
