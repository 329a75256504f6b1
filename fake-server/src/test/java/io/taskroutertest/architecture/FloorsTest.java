package io.taskroutertest.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The floors of the house: imports only go down, and rooms on one floor do not know each other. */
@AnalyzeClasses(packages = "io.taskroutertest", importOptions = DoNotIncludeTests.class)
class FloorsTest {

    /** From the top to the ground. ARCHITECTURE.md draws the same picture. */
    @ArchTest
    static final ArchRule importsOnlyGoDown = Floors.of("io.taskroutertest.internal")
            .floor("(entry)")
            .floor("(incident)")
            .floor("subject")
            .floor("cli")
            .floor("control")
            .floor("assembly", "guard", "remote")
            .floor("door", "time", "faults")
            .floor("incident")
            .floor("definition", "report", "rest", "callback", "scenario", "recording", "view")
            .floor("statistics", "explain", "coverage")
            .floor("json", "names")
            .floor("engine")
            .floor("expression")
            .floor("(callback)", "(call)", "(coverage)", "(fault)", "(worker)")
            .floor("(model)")
            .rule();

    /** Users read these packages; what is in them holds and describes, and what acts is in a room above. */
    @ArchTest
    static final ArchRule publicSubjectsAndTheModelImportNoLibrary = classes()
            .that()
            .resideInAnyPackage(
                    "io.taskroutertest.callback..", "io.taskroutertest.worker..", "io.taskroutertest.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "org.apiguardian.api..",
                    "io.taskroutertest.callback..",
                    "io.taskroutertest.worker..",
                    "io.taskroutertest.model..");

    @ArchTest
    static final ArchRule theFloorsOfTheEngineAreFloorsToo = Floors.of("io.taskroutertest.internal.engine")
            .floor("(engine)")
            .floor("command")
            .floor("routing")
            .floor("world")
            .floor("log")
            .floor("resource")
            .floor("catalogue")
            .rule();

    @ArchTest
    static final ArchRule theFloorsOfTheRestApiAreFloorsToo = Floors.of("io.taskroutertest.internal.rest")
            .floor("(rest)")
            .floor("statistics")
            .floor("resource")
            .floor("list")
            .floor("operation")
            .floor("parameter")
            .floor("http")
            .rule();

    @ArchTest
    static final ArchRule theFloorsOfCallbacksAreFloorsToo = Floors.of("io.taskroutertest.internal.callback")
            .floor("(callback)")
            .floor("delivery")
            .floor("answer")
            .floor("http")
            .rule();

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("io.taskroutertest.(**)").should().beFreeOfCycles();
}
