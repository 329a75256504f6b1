package io.taskroutertest.assertions;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The assertions see what a user sees, so that they work on any TaskRouter that can be viewed. */
@AnalyzeClasses(packages = "io.taskroutertest.assertions", importOptions = DoNotIncludeTests.class)
class OnlyTheViewTest {

    /** How far one name is from another does not depend on the TaskRouter. */
    @ArchTest
    static final ArchRule nothingInternalIsUsed = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.taskroutertest.internal..")
                    .and(resideOutsideOfPackage("io.taskroutertest.internal.names")));

    /** AssertJ's module does not export them: on a module path they are not there. */
    @ArchTest
    static final ArchRule nothingInternalOfAssertJIsUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.assertj.core.internal..");

    /** The entry points alone take a fake, to ask it for its view. */
    @ArchTest
    static final ArchRule onlyTheViewIsAsserted = noClasses()
            .that()
            .doNotHaveSimpleName("TaskRouterAssertions")
            .and()
            .doNotHaveSimpleName("TaskRouterBDDAssertions")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("FakeTaskRouter");

    @ArchTest
    static final ArchRule noAssertionMovesTheClock =
            noClasses().should().dependOnClassesThat().haveSimpleName("VirtualClock");
}
