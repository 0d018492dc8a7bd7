// SPDX-License-Identifier: Apache-2.0
package io.clout.common.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The rules of modules and packages, for one small test in each service. Each method checks the classes of a module and throws {@link
 * AssertionError} with every breach.
 */
public final class ArchitectureRules {
    private static final String OURS = "io.clout";

    private static final String[] FRAMEWORKS = {
        "io.quarkus..", "io.smallrye..", "io.vertx..", "jakarta..", "org.eclipse.microprofile..", "org.hibernate.."
    };

    private static final String[] STORES = {
        "io.vertx.mutiny.sqlclient..",
        "io.vertx.sqlclient..",
        "jakarta.persistence..",
        "java.sql..",
        "org.apache.kafka.."
    };

    private final JavaClasses module;
    private final String root;

    private ArchitectureRules(String root) {
        this.root = root;
        this.module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(root);
    }

    /** The rules for the classes of a package and those below it, such as {@code io.clout.scoring}; test classes are left out. */
    public static ArchitectureRules of(String root) {
        return new ArchitectureRules(root);
    }

    /** Checks what holds in every module: no cycles between its packages, names, and which other modules it uses. */
    public ArchitectureRules checkAll(String... otherModules) {
        check(noCycles());
        names().forEach(this::check);
        return usesOnly(otherModules);
    }

    /** Checks that the module uses no classes of ours but its own and those of {@code others}, each a package with those below it. */
    public ArchitectureRules usesOnly(String... others) {
        String[] foreign = Stream.concat(Stream.of(root), Arrays.stream(others)).toArray(String[]::new);
        return check(noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of another module",
                        target -> isIn(OURS, target) && Arrays.stream(foreign).noneMatch(own -> isIn(own, target))))
                .because("services share contracts, never code: docs/decisions/001"));
    }

    /** Checks that these packages know no framework, so that a unit test can call them. */
    public ArchitectureRules plainJava(String... packages) {
        return check(noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS));
    }

    /** Checks that the module has neither database nor Kafka. */
    public ArchitectureRules noStores() {
        return check(noClasses().should().dependOnClassesThat().resideInAnyPackage(STORES));
    }

    private ArchitectureRules check(ArchRule rule) {
        rule.allowEmptyShould(true).check(module);
        return this;
    }

    private static ArchRule noCycles() {
        return slices().assignedFrom(new Packages()).should().beFreeOfCycles();
    }

    private static Stream<ArchRule> names() {
        return Stream.of(
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveNameMatching(".*Utils?")
                        .orShould()
                        .haveSimpleNameStartingWith("Abstract")
                        .orShould()
                        .haveNameMatching(".*\\.I[A-Z][a-z]\\w*"),
                named("io.quarkus.grpc.GrpcService", "GrpcService"),
                named("jakarta.ws.rs.Path", "Resource"),
                named("io.smallrye.config.ConfigMapping", "Config"),
                classes()
                        .that()
                        .areAssignableTo("io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase")
                        .should()
                        .haveSimpleNameEndingWith("Repository"),
                classes()
                        .that(DescribedPredicate.describe(
                                "make a topology of Kafka Streams",
                                type -> type.getMethods().stream()
                                        .anyMatch(method -> method.isAnnotatedWith("jakarta.enterprise.inject.Produces")
                                                && method.getRawReturnType()
                                                        .getName()
                                                        .equals("org.apache.kafka.streams.Topology"))))
                        .should()
                        .haveSimpleNameEndingWith("Topology"));
    }

    private static ArchRule named(String annotation, String suffix) {
        return classes().that().areAnnotatedWith(annotation).should().haveSimpleNameEndingWith(suffix);
    }

    private static boolean isIn(String root, JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** Each package of ours is a slice, the root of a module too. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return isIn(OURS, type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
