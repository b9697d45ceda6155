package dev.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import org.jspecify.annotations.NullMarked;

/** Somebody who opens a package reads what it is for. */
@AnalyzeClasses(packages = "dev.lectern", importOptions = ArchitectureTest.MainClasses.class)
class PackageInfoTest {

    /** A view's package is described in the composition root. NullAway looks at packages without package-info, too. */
    @ArchTest
    static void every_package_is_described(JavaClasses classes) {
        var views = Lectern.VIEWS.stream()
                .map(view -> view.projection().getClass().getPackageName())
                .toList();
        assertThat(classes.stream()
                        .map(JavaClass::getPackage)
                        .filter(each -> !each.isAnnotatedWith(NullMarked.class) && !views.contains(each.getName()))
                        .map(each -> each.getName() + " has no package-info.java with @NullMarked, and no view.")
                        .distinct())
                .isEmpty();
    }
}
