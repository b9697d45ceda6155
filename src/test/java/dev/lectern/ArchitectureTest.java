package dev.lectern;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.lectern.eventsourcing.journal.Command;
import dev.lectern.eventsourcing.journal.schema.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * The architecture rules: packages are layers, and no layer imports from one above it. Other rules keep the deciders
 * pure.
 */
@AnalyzeClasses(packages = "dev.lectern", importOptions = ArchitectureTest.MainClasses.class)
class ArchitectureTest {

    /** The classes of the application, also with {@code -Pquick}, which compiles into a folder of its own. */
    static final class MainClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    /** Every class belongs to a layer: a package that no layer claims breaks this rule. */
    @ArchTest
    static final ArchRule nothing_imports_upwards = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.lectern..")
            .layer("root")
            .definedBy("dev.lectern")
            .layer("demo")
            .definedBy("dev.lectern.demo..")
            .layer("operations")
            .definedBy("dev.lectern.operations..")
            .layer("site")
            .definedBy("dev.lectern.site..")
            .layer("read")
            .definedBy("dev.lectern.read..")
            .layer("access")
            .definedBy("dev.lectern.access..")
            .layer("domain")
            .definedBy("dev.lectern.domain..")
            .layer("eventsourcing")
            .definedBy("dev.lectern.eventsourcing..")
            .layer("database")
            .definedBy("dev.lectern.database..")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("database")
            .mayNotAccessAnyLayer()
            .whereLayer("eventsourcing")
            .mayOnlyAccessLayers("database")
            .whereLayer("domain")
            .mayOnlyAccessLayers("eventsourcing")
            .whereLayer("access")
            .mayOnlyAccessLayers("domain", "eventsourcing")
            .whereLayer("read")
            .mayOnlyAccessLayers("domain", "eventsourcing")
            .whereLayer("site")
            .mayOnlyAccessLayers("read", "access", "domain", "eventsourcing")
            .whereLayer("operations")
            .mayOnlyAccessLayers("root", "site", "read", "access", "domain", "eventsourcing", "database")
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule no_package_depends_on_itself_by_way_of_others =
            slices().assignedFrom(packages()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pages_of_one_feature_share_only_what_is_for_all = noClasses()
            .that()
            .resideInAPackage("dev.lectern.site.web")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.lectern.site..", "dev.lectern.read..", "dev.lectern.domain..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "dev.lectern.site.web", "dev.lectern.domain.provider", "dev.lectern.domain.money"))));

    @ArchTest
    static final ArchRule deciders_know_values_and_nothing_else = noClasses()
            .that(resideInAPackage("dev.lectern.domain.*")
                    .and(DescribedPredicate.not(simpleNameEndingWith("Service")))
                    .and(DescribedPredicate.not(simpleNameEndingWith("History"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..",
                    "org.apache.avro..",
                    "java.sql..",
                    "javax.sql..",
                    "dev.lectern.eventsourcing.projections..")
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
                    "dev.lectern.site..",
                    "dev.lectern.operations..",
                    "dev.lectern.eventsourcing.reactors",
                    "dev.lectern.demo..")
            .should()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule only_pages_reactors_and_the_demo_command_another_aggregate = noClasses()
            .that()
            .resideOutsideOfPackages("dev.lectern.site..", "dev.lectern.domain.*.reactors", "dev.lectern.demo..")
            .should()
            .dependOnClassesThat(anotherAggregatesService());

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
            .resideOutsideOfPackages("dev.lectern.eventsourcing..", "dev.lectern.access..", "dev.lectern.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule the_journal_has_no_thread_of_its_own = noClasses()
            .that()
            .resideInAPackage("dev.lectern.eventsourcing.journal..")
            .should()
            .dependOnClassesThat(
                    assignableTo(Executor.class).or(assignableTo(Timer.class)).or(assignableTo(CompletionStage.class)))
            .orShould()
            .callMethod(Thread.class, "start")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class);

    private static DescribedPredicate<JavaClass> anotherAggregatesService() {
        return resideInAPackage("dev.lectern.domain..")
                .and(simpleNameEndingWith("Service"))
                .as("another aggregate's service");
    }

    /** Each package is a slice of its own; the journal and its subpackages are one. */
    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                String name = javaClass.getPackageName();
                String journal = "dev.lectern.eventsourcing.journal";
                return SliceIdentifier.of(name.startsWith(journal) ? journal : name);
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
