// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.bing;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CLICKS_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_IMPRESSIONS_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.NetworkFailure.Kind;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maps answers of the Webmaster API to observations. */
final class BingMapping {

    /** Milliseconds since 1970 and the offset of Bing's own clock: {@code /Date(1316156400000-0700)/}. */
    private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d{1,15})(?:([+-])(\\d{2})(\\d{2}))?\\)/");

    private BingMapping() {}

    /** A day of the site in search; the day stands for the content, so that a day counted again counts once. */
    static List<Observation> day(Reply day) throws NetworkFailure {
        LocalDate date = date(day);
        Instant at = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return List.of(
                new PostTotal(date.toString(), SIGNAL_KIND_IMPRESSIONS_RECEIVED, day.count("Impressions"), at),
                new PostTotal(date.toString(), SIGNAL_KIND_CLICKS_RECEIVED, day.count("Clicks"), at));
    }

    /** The calendar day that Bing means: midnight by its own clock. */
    static LocalDate date(Reply day) throws NetworkFailure {
        Matcher date = DATE.matcher(day.text("Date"));
        if (!date.matches()) {
            throw new NetworkFailure(Kind.COULD_NOT_READ, day.path() + "/Date is not a date");
        }
        ZoneOffset offset = date.group(2) == null
                ? ZoneOffset.UTC
                : ZoneOffset.of(date.group(2) + date.group(3) + ":" + date.group(4));
        return Instant.ofEpochMilli(Long.parseLong(date.group(1)))
                .atOffset(offset)
                .toLocalDate();
    }
}
