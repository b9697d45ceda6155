package dev.lectern;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Another system could take the package as it is: schemas, codec and upcasters know nothing of Lectern. */
@AnalyzeClasses(packages = "dev.lectern", importOptions = ArchitectureTest.MainClasses.class)
class SchemaPackageTest {
    private static final String SCHEMA = "dev.lectern.eventsourcing.journal.schema";

    @ArchTest
    static final ArchRule schemas_stand_alone = noClasses()
            .that()
            .resideInAPackage(SCHEMA)
            .should()
            .dependOnClassesThat(resideInAPackage("dev.lectern..").and(not(resideInAPackage(SCHEMA))));
}
