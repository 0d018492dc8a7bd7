// SPDX-License-Identifier: Apache-2.0
package io.clout.ingest.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.clout.common.network.NetworkName;
import io.clout.proto.signal.v1.Network;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network is a thin library that knows core and no other network. */
class ArchitectureTest {

    private static final JavaClasses INGESTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.clout.ingest");

    @ParameterizedTest
    @MethodSource("networks")
    void networkKnowsOnlyCore(String network) {
        String[] others = networks()
                .filter(other -> !other.equals(network))
                .map(other -> "io.clout.ingest." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("io.clout.ingest." + network + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(INGESTION);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void coreKnowsNoNetwork(String network) {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.clout.ingest." + network + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.clout.ingest." + network + "..")
                .check(INGESTION);
    }

    private static Stream<String> networks() {
        return NetworkName.all().stream()
                .filter(network -> network != Network.NETWORK_CLOUT)
                .map(NetworkName::key);
    }
}
