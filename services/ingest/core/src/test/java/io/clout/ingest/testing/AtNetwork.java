// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which network a test is about; a public class that can be made without arguments. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtNetwork {

    Class<? extends FakeNetwork> value();
}
