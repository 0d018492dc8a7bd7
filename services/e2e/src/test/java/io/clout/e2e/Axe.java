// SPDX-License-Identifier: Apache-2.0
package io.clout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Checks a page against WCAG 2.2 AA as far as a program can: axe, in both themes, at the width of a phone and of a desk. */
final class Axe {
    private static final String LIBRARY = "services/gateway/src/main/webui/node_modules/axe-core/axe.min.js";
    private static final List<Integer> WIDTHS = List.of(360, 1280);
    private static final int HEIGHT = 900;

    /** What is wrong, a line each. */
    private static final String RUN = """
            ;axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
              .then(found => found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.html)))""";

    private Axe() {}

    static void findsNothingOn(Page page) throws IOException {
        String library = Files.readString(Platform.root().resolve(LIBRARY));
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                assertThat((List<?>) page.evaluate(library + RUN))
                        .as("%s at %d px, %s", page.url(), width, theme)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of %s at %d px", page.url(), width)
                        .isEqualTo(width);
            }
        }
    }
}
