package dev.lectern;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.lectern.journal.Command;
import dev.lectern.journal.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The arrow: web and features → reactors → views → journal → tenancy, and what keeps the deciders pure. */
@AnalyzeClasses(packages = "dev.lectern", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FEATURES = {
        "dev.lectern.provider..",
        "dev.lectern.person..",
        "dev.lectern.course..",
        "dev.lectern.session..",
        "dev.lectern.certificate..",
        "dev.lectern.access..",
        "dev.lectern.audit..",
        "dev.lectern.operations.."
    };
    private static final String[] AGGREGATES = {
        "dev.lectern.provider",
        "dev.lectern.person",
        "dev.lectern.course",
        "dev.lectern.session",
        "dev.lectern.certificate",
        "dev.lectern.money"
    };

    @ArchTest
    static final ArchRule the_arrow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("tenancy")
            .definedBy("dev.lectern.tenancy..")
            .layer("journal")
            .definedBy("dev.lectern.journal..")
            .layer("views")
            .definedBy("dev.lectern.views..")
            .layer("reactors")
            .definedBy("dev.lectern.reactors..")
            .layer("features")
            .definedBy(FEATURES)
            .layer("web")
            .definedBy("dev.lectern.web..")
            .layer("demo")
            .definedBy("dev.lectern.demo..")
            .whereLayer("tenancy")
            .mayNotAccessAnyLayer()
            .whereLayer("journal")
            .mayOnlyAccessLayers("tenancy")
            .whereLayer("views")
            .mayOnlyAccessLayers("journal", "tenancy")
            .whereLayer("reactors")
            .mayOnlyAccessLayers("views", "journal", "tenancy")
            .whereLayer("features")
            .mayOnlyBeAccessedByLayers("web", "demo")
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule no_package_depends_on_itself_by_way_of_others =
            slices().assignedFrom(packages()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule deciders_know_values_and_nothing_else = noClasses()
            .that(resideInAnyPackage(AGGREGATES)
                    .and(DescribedPredicate.not(simpleNameEndingWith("Service")))
                    .and(DescribedPredicate.not(simpleNameEndingWith("History"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "org.apache.avro..",
                    "java.sql..",
                    "javax.sql..",
                    "dev.lectern.views..",
                    "dev.lectern.web..")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule the_clock_is_read_where_a_request_comes_in = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.lectern.web..",
                    "dev.lectern..pages",
                    "dev.lectern.operations",
                    "dev.lectern.reactors",
                    "dev.lectern.demo..")
            .should()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule only_pages_reactors_and_the_demo_command_another_feature = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.lectern..pages", "dev.lectern..reactors", "dev.lectern.demo..", "dev.lectern.web..")
            .should()
            .dependOnClassesThat(anotherFeaturesService());

    @ArchTest
    static final ArchRule events_and_commands_are_records = classes()
            .that(assignableTo(Event.class).or(assignableTo(Command.class)))
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule sql_stands_in_few_places = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.lectern.tenancy..",
                    "dev.lectern.journal..",
                    "dev.lectern.views..",
                    "dev.lectern.reactors..",
                    "dev.lectern.access..",
                    "dev.lectern.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule the_journal_has_no_thread_of_its_own = noClasses()
            .that()
            .resideInAPackage("dev.lectern.journal..")
            .should()
            .dependOnClassesThat(
                    assignableTo(Executor.class).or(assignableTo(Timer.class)).or(assignableTo(CompletionStage.class)))
            .orShould()
            .callMethod(Thread.class, "start")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class);

    private static DescribedPredicate<JavaClass> anotherFeaturesService() {
        return resideInAnyPackage(FEATURES).and(simpleNameEndingWith("Service")).as("another feature's service");
    }

    /** Each package by itself; the journal and its schemas are one. */
    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                String name = javaClass.getPackageName();
                return SliceIdentifier.of(name.startsWith("dev.lectern.journal") ? "dev.lectern.journal" : name);
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
