// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.clout.common.testing.TestIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a {@code @QuarkusTest} of a service has around it: a real database, a real Kafka, an identity provider and its network. All
 * tests of a module name the same network, and so share one application.
 */
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(StandIn.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IngestTest {

    /** Which network {@link StandIn} is; a public class that can be made without arguments. */
    Class<? extends FakeNetwork> value() default FakeNetwork.None.class;
}
