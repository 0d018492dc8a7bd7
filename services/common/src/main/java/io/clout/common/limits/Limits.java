// SPDX-License-Identifier: Apache-2.0
package io.clout.common.limits;

import java.time.Duration;

/** Limits that hold across services: a caller and the service that it calls have to agree on them. */
public final class Limits {
    /** Largest archive that can be uploaded, in bytes: 8 GiB. It waits on disk until it is read. */
    public static final long MAX_ARCHIVE_BYTES = 8L << 30;

    /** Most signals in one message between services, or in one record on Kafka. */
    public static final int MAX_SIGNALS_PER_BATCH = 512;

    /** Largest count that a signal can carry; no network has more people, and no post was seen more often than that for long. */
    public static final double MAX_COUNT = 1e9;

    /** {@link #SCORE_WINDOW} in days, for annotations, which take only constants. */
    public static final int SCORE_WINDOW_DAYS = 90;

    /** How long a signal counts. */
    public static final Duration SCORE_WINDOW = Duration.ofDays(SCORE_WINDOW_DAYS);

    private Limits() {}
}
