// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moments;

import io.clout.gateway.json.ProtoJson;
import io.clout.proto.profile.v1.MomentPerson;
import io.clout.proto.profile.v1.MomentReactions;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post to which others reacted.
 *
 * @param url the post on the network; absent where its id does not tell its address
 * @param points its part of the points that such reactions bring now; absent without a score
 * @param reactions most first
 * @param people who reacted, of those here whom the caller may see; at most ten
 */
record Moment(
        String id,
        String network,
        Instant postedAt,
        Optional<URI> url,
        Optional<Double> points,
        List<Reactions> reactions,
        List<Reacted> people) {

    /** How many reactions of a kind the post got. */
    record Reactions(String kind, double count) {
        static Reactions of(MomentReactions reactions) {
            return new Reactions(ProtoJson.kind(reactions.getKind()).orElse(""), reactions.getCount());
        }
    }

    /** A person who reacted. */
    record Reacted(String id, String name) {
        static Reacted of(MomentPerson person) {
            return new Reacted(person.getPersonId(), person.getDisplayName());
        }
    }

    static Moment of(io.clout.proto.profile.v1.Moment moment, Optional<MomentPoints> points) {
        return new Moment(
                moment.getMomentId(),
                ProtoJson.network(moment.getNetwork()).orElse(""),
                ProtoJson.instant(moment.getPostedAt()),
                Optional.of(moment.getUrl()).filter(url -> !url.isEmpty()).map(URI::create),
                points.map(known -> known.of(moment)),
                moment.getReactionsList().stream().map(Reactions::of).toList(),
                moment.getPeopleList().stream().map(Reacted::of).toList());
    }
}
