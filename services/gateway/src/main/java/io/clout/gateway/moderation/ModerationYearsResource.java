// SPDX-License-Identifier: Apache-2.0
package io.clout.gateway.moderation;

import io.clout.gateway.backend.ServiceClient;
import io.clout.gateway.questions.ReportCause;
import io.clout.proto.question.v1.GetModerationYearRequest;
import io.clout.proto.question.v1.GetModerationYearResponse;
import io.clout.proto.question.v1.MutinyModerationServiceGrpc.MutinyModerationServiceStub;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a host has to publish of its moderation each year. */
@Path("/api/v1/moderation/years")
@PermitAll
@Tag(name = "Questions")
class ModerationYearsResource {
    private final ServiceClient<MutinyModerationServiceStub> moderation;

    ModerationYearsResource(ServiceClient<MutinyModerationServiceStub> moderation) {
        this.moderation = moderation;
    }

    /** Notices of one kind. */
    record NoticesOfReason(ReportCause reason, int count) {}

    /**
     * Counts of a year.
     *
     * @param removed decisions that removed something
     * @param kept decisions that kept it
     * @param reversed appeals that changed the decision
     * @param medianHours from the first notice to the decision; absent without decisions
     */
    record ModerationYear(
            int year,
            List<NoticesOfReason> notices,
            int removed,
            int kept,
            int appeals,
            int reversed,
            Optional<Double> medianHours) {

        static ModerationYear of(GetModerationYearResponse counts) {
            return new ModerationYear(
                    counts.getYear(),
                    counts.getNoticesList().stream()
                            .map(one -> new NoticesOfReason(ReportCause.of(one.getReason()), one.getCount()))
                            .toList(),
                    counts.getRemoved(),
                    counts.getKept(),
                    counts.getAppeals(),
                    counts.getReversed(),
                    counts.hasMedianHours() ? Optional.of(counts.getMedianHours()) : Optional.empty());
        }
    }

    @GET
    @Path("{year}")
    @Operation(operationId = "getModerationYear", summary = "Counts notices, decisions and appeals of a year (UTC)")
    public Uni<ModerationYear> get(@RestPath int year) {
        var request = GetModerationYearRequest.newBuilder().setYear(year).build();
        return moderation.open(service -> service.getModerationYear(request)).map(ModerationYear::of);
    }
}
