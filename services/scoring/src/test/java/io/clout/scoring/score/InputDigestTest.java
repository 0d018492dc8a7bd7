// SPDX-License-Identifier: Apache-2.0
package io.clout.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.clout.proto.score.v1.GroupKind;
import io.clout.proto.signal.v1.Network;
import io.clout.proto.signal.v1.SignalKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputDigestTest {
    private static final Contribution FOLLOWERS = contribution("FOLLOWERS.total", 812, 40);
    private static final Contribution POSTS = contribution("POSTS.volume", 4.5, 2);

    @Test
    void isTheHashOfSortedLines() throws Exception {
        String text = "TWITTER FOLLOWERS.total 4089600000000000\nTWITTER POSTS.volume 4012000000000000\n";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));

        assertThat(InputDigest.of(List.of(POSTS, FOLLOWERS)))
                .isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void pinsFeaturesAndNotPoints() {
        Contribution otherPoints = contribution("FOLLOWERS.total", 812, 41);
        Contribution missing = contribution(Contribution.NOT_MEASURED, 12, 1);

        assertThat(InputDigest.of(List.of(otherPoints, missing))).isEqualTo(InputDigest.of(List.of(FOLLOWERS)));
        assertThat(InputDigest.of(List.of(contribution("FOLLOWERS.total", 813, 40))))
                .isNotEqualTo(InputDigest.of(List.of(FOLLOWERS)));
    }

    private static Contribution contribution(String feature, double value, double points) {
        return new Contribution(
                Network.NETWORK_TWITTER,
                "",
                feature,
                SignalKind.SIGNAL_KIND_FOLLOWERS,
                value,
                points,
                false,
                GroupKind.GROUP_KIND_AUDIENCE);
    }
}
