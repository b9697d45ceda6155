package dev.lectern.eventsourcing.journal.schema;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of schemas and landing are a kit for any application: they know its histories and examples only through
 * {@link ExampleStreams} and {@link LandingPart}.
 */
@AnalyzeClasses(packages = "dev.lectern")
class SchemaKitTest {
    private static final String HERE = "dev.lectern.eventsourcing.journal.schema";

    @ArchTest
    static final ArchRule landing_and_all_that_it_uses_stand_alone = noClasses()
            .that(resideInAPackage(HERE).and(simpleName("Landing")))
            .should()
            .transitivelyDependOnClassesThat(resideInAPackage("dev.lectern..")
                    .and(not(resideInAPackage(HERE)))
                    .or(resideInAPackage(HERE).and(simpleName("Examples"))));
}
