// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import io.clout.common.testing.TestIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a {@code @QuarkusTest} of ingestion has around it: a real database, a real Kafka, an identity provider and stand-ins of all
 * networks. All such tests share one application.
 */
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(StandIns.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IngestTest {}
