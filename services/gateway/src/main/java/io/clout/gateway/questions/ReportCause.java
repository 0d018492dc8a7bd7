// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.questions;

import io.clout.proto.question.v1.ReportReason;
import java.util.Arrays;

/** Why something should not be here. */
public enum ReportCause {
    SPAM(ReportReason.REPORT_REASON_SPAM),
    ABUSE(ReportReason.REPORT_REASON_ABUSE),
    ILLEGAL(ReportReason.REPORT_REASON_ILLEGAL),
    PRIVACY(ReportReason.REPORT_REASON_PRIVACY),
    OTHER(ReportReason.REPORT_REASON_OTHER);

    private final ReportReason proto;

    ReportCause(ReportReason proto) {
        this.proto = proto;
    }

    public ReportReason proto() {
        return proto;
    }

    /** OTHER for what is newer than this gateway. */
    public static ReportCause of(ReportReason reason) {
        return Arrays.stream(values())
                .filter(cause -> cause.proto == reason)
                .findFirst()
                .orElse(OTHER);
    }
}
