// SPDX-License-Identifier: Apache-2.0
package io.clout.profile.topic;

import io.clout.common.postgres.Database;
import io.clout.profile.page.PageToken;
import io.clout.proto.topic.v1.Expert;
import io.clout.proto.topic.v1.ListExpertsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who knows most about a topic, of the people whom the viewer may see with it. Blocking. */
@ApplicationScoped
public class Experts {
    private static final String SELECT = """
            select s.person_id, m.display_name, s.expertise,
                (select count(*) from endorsement e where e.receiver_id = s.person_id and e.topic_id = s.topic_id and e.paid > 0
                    and e.given_at > now() - interval '90 days')::int as endorsements
            from topic_strength s join member m on m.id = s.person_id
            left join person_topic d on d.person_id = s.person_id and d.topic_id = s.topic_id
            where s.topic_id = $1 and sees($2, s.person_id)
                and (s.person_id = $2 or coalesce(d.visibility, 'VISIBILITY_PUBLIC') = 'VISIBILITY_PUBLIC'
                    or d.visibility = 'VISIBILITY_COMMUNITY' and exists (select from member v where v.id = $2))
                and ($3::float8 is null or (s.expertise, $4) < ($3, s.person_id))
            order by s.expertise desc, s.person_id limit $5""";

    private final Database database;

    Experts(Database database) {
        this.database = database;
    }

    public ListExpertsResponse of(String viewerId, String topicId, int pageSize, String pageToken) {
        var list = List.of(topicId);
        var place = PageToken.place(list, pageToken, 2);
        int size = PageToken.size(pageSize);
        var rows = database.run(
                SELECT,
                topicId,
                viewerId,
                place.map(parts -> number(parts.getFirst())).orElse(null),
                place.map(parts -> parts.get(1)).orElse(""),
                size + 1);
        var response = ListExpertsResponse.newBuilder();
        for (var row : rows) {
            if (response.getExpertsCount() == size) {
                var last = response.getExperts(size - 1);
                response.setNextPageToken(PageToken.of(list, last.getExpertise(), last.getPersonId()));
                break;
            }
            response.addExperts(Expert.newBuilder()
                    .setPersonId(row.getString("person_id"))
                    .setDisplayName(row.getString("display_name"))
                    .setExpertise(row.getDouble("expertise"))
                    .setEndorsements(row.getInteger("endorsements")));
        }
        return response.build();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw PageToken.invalid();
        }
    }
}
