// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.badge;

import io.clout.gateway.markup.Markup;

/** A picture of a score: one file without scripts, fonts or anything that it would load. */
final class Badge {
    static final int WIDTH = 120;
    static final int HEIGHT = 28;

    private Badge() {}

    /**
     * The badge as SVG.
     *
     * @param name the person's, for those who cannot see it
     * @param score 1 to 100
     */
    static String svg(String name, double score) {
        var points = Math.round(score);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-label="%3$s">
                <title>%3$s</title>
                <rect width="%1$d" height="%2$d" rx="6" fill="#1f2430"/>
                <path d="M76 0h38a6 6 0 0 1 6 6v16a6 6 0 0 1-6 6H76z" fill="#b3370b"/>
                <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="14">
                <text x="14" y="19">Clout</text>
                <text x="98" y="19" text-anchor="middle" font-weight="bold">%4$d</text>
                </g>
                </svg>
                """.formatted(WIDTH, HEIGHT, Markup.escape(title(name, score)), points);
    }

    /** What the badge says, in words. */
    static String title(String name, double score) {
        return name + ": Clout score " + Math.round(score);
    }
}
