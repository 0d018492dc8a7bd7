// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import io.clout.ingest.googleplus.FakeGooglePlus;
import io.clout.ingest.testing.ArchiveContractTest;
import io.clout.ingest.testing.AtNetwork;
import io.clout.ingest.testing.IngestTest;
import io.clout.ingest.testing.ZipBuilder;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@IngestTest
@AtNetwork(FakeGooglePlus.class)
class TakeoutQuarkusTest extends ArchiveContractTest {

    private static final String POSTS = "Takeout/Google+ Stream/Posts/";

    @Override
    protected byte[] archive(String owner) {
        return new ZipBuilder()
                .file("Takeout/Profile/Profile.json", """
                        {"displayName":"%s","emails":[{"value":"ada@example.org"}]}
                        """.formatted(owner))
                .file(POSTS + "20181011 - Hello.json", """
                        {"resourceName":"users/1/posts/a","creationTime":"2018-10-11 09:12:45+0200","author":{"resourceName":"users/1"},
                        "plusOnes":[{"plusOner":{"resourceName":"users/2"}},{"plusOner":{"resourceName":"users/3"}}],
                        "comments":[{"creationTime":"2018-10-12 08:00:00+0000","author":{"resourceName":"users/2"}}],
                        "reshares":[{"resharer":{"resourceName":"users/4"}}]}
                        """)
                .file(POSTS + "20181012 - Again.json", """
                        {"resourceName":"users/1/posts/b","creationTime":"2018-10-12 09:12:45+0200","author":{"resourceName":"users/1"},
                        "resharedPost":{},"plusOnes":[{"plusOner":{"resourceName":"users/2"}}]}
                        """)
                .file(POSTS + "20181013 - A page.html", """
                        <html><body><div><a class="author" href="https://plus.google.com/1">Ada</a>
                        <a href="https://plus.google.com/1/posts/c">2018-10-13 09:12:45+0200</a></div>
                        <div class="main-content">Hello</div><div class="post-activity"><div class="plus-oners">+1'd by:
                        <a href="https://plus.google.com/2">Ben</a></div></div></body></html>
                        """)
                .file("Takeout/Google+ Stream/ActivityLog/Comments.json", "{\"items\":[]}")
                .build();
    }

    @Test
    void crashAtEachStepChangesNothing() {
        crashAtEachStep();
    }
}
