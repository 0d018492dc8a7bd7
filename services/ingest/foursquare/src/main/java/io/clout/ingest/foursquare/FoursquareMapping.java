// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.foursquare;

import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_CHECK_INS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_FRIENDS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_LIKES_RECEIVED;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_MAYORSHIPS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_POSTS;
import static io.clout.proto.signal.v1.SignalKind.SIGNAL_KIND_SAVES_RECEIVED;

import io.clout.ingest.http.NetworkFailure;
import io.clout.ingest.http.Reply;
import io.clout.ingest.network.Findings;
import io.clout.ingest.network.Observation;
import io.clout.ingest.network.Observation.PostTotal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Maps objects of the v2 API to observations. */
final class FoursquareMapping {

    private FoursquareMapping() {}

    static Findings account(Reply user) throws NetworkFailure {
        var findings = new Findings()
                .total(SIGNAL_KIND_FRIENDS, () -> user.object("friends").count("count"));
        return user.has("mayorships")
                ? findings.total(
                        SIGNAL_KIND_MAYORSHIPS, () -> user.object("mayorships").count("count"))
                : findings;
    }

    /** A tip; {@code todo} are the people who saved it to go there. Replies of old versions have no {@code likes}. */
    static List<Observation> tip(Reply tip) throws NetworkFailure {
        String id = tip.text("id");
        Instant at = createdAt(tip);
        List<Observation> observations = new ArrayList<>();
        observations.add(new PostTotal(id, SIGNAL_KIND_POSTS, 1, at));
        if (tip.has("todo")) {
            observations.add(new PostTotal(
                    id, SIGNAL_KIND_SAVES_RECEIVED, tip.object("todo").count("count"), at));
        }
        if (tip.has("likes")) {
            observations.add(new PostTotal(
                    id, SIGNAL_KIND_LIKES_RECEIVED, tip.object("likes").count("count"), at));
        }
        return observations;
    }

    static List<Observation> checkIn(Reply checkIn) throws NetworkFailure {
        String id = checkIn.text("id");
        Instant at = createdAt(checkIn);
        List<Observation> observations = new ArrayList<>();
        observations.add(new PostTotal(id, SIGNAL_KIND_CHECK_INS, 1, at));
        if (checkIn.has("likes")) {
            observations.add(new PostTotal(
                    id, SIGNAL_KIND_LIKES_RECEIVED, checkIn.object("likes").count("count"), at));
        }
        return observations;
    }

    private static Instant createdAt(Reply content) throws NetworkFailure {
        return content.epochSeconds("createdAt");
    }
}
