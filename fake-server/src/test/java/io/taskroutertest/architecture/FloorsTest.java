package io.taskroutertest.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The floors of the house, from the ground up: imports only go down. ARCHITECTURE.md draws the same picture. */
@AnalyzeClasses(packages = "io.taskroutertest", importOptions = DoNotIncludeTests.class)
class FloorsTest {

    @ArchTest
    static final ArchRule importsOnlyGoDown = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.taskroutertest..")
            .layer("expression")
            .definedBy("io.taskroutertest.internal.expression..")
            .layer("engine")
            .definedBy("io.taskroutertest.internal.engine..")
            .layer("json")
            .definedBy("io.taskroutertest.internal.json..")
            .layer("statistics")
            .definedBy("io.taskroutertest.internal.statistics..")
            .layer("explain")
            .definedBy("io.taskroutertest.internal.explain..")
            .layer("coverage")
            .definedBy("io.taskroutertest.internal.coverage..")
            .layer("rest")
            .definedBy("io.taskroutertest.internal.rest..")
            .layer("callback")
            .definedBy("io.taskroutertest.internal.callback..")
            .layer("definition")
            .definedBy("io.taskroutertest.internal.definition..")
            .layer("report")
            .definedBy("io.taskroutertest.internal.report..")
            .layer("recording")
            .definedBy("io.taskroutertest.internal.recording..")
            .layer("scenario")
            .definedBy("io.taskroutertest.internal.scenario..")
            .layer("door")
            .definedBy("io.taskroutertest.internal.door..")
            .layer("faults")
            .definedBy("io.taskroutertest.internal.faults..")
            .layer("guard")
            .definedBy("io.taskroutertest.internal.guard..")
            .layer("server")
            .definedBy("io.taskroutertest.internal.server..")
            .layer("remote")
            .definedBy("io.taskroutertest.internal.remote..")
            .layer("api")
            .definedBy("io.taskroutertest")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("faults")
            .mayOnlyBeAccessedByLayers("api", "server")
            .whereLayer("remote")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("guard")
            .mayOnlyBeAccessedByLayers("api", "server")
            .whereLayer("door")
            .mayOnlyBeAccessedByLayers("api", "server", "guard")
            .whereLayer("definition")
            .mayOnlyBeAccessedByLayers("api", "server")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("api", "server")
            .whereLayer("recording")
            .mayOnlyBeAccessedByLayers("api", "server")
            .whereLayer("scenario")
            .mayOnlyBeAccessedByLayers("api", "server")
            .whereLayer("callback")
            .mayOnlyBeAccessedByLayers("api", "server", "faults")
            .whereLayer("rest")
            .mayOnlyBeAccessedByLayers("api", "server", "guard", "door", "faults")
            .whereLayer("statistics")
            .mayOnlyBeAccessedByLayers("api", "server", "rest")
            .whereLayer("explain")
            .mayOnlyBeAccessedByLayers("api", "server")
            .whereLayer("coverage")
            .mayOnlyBeAccessedByLayers("api", "server", "report")
            .whereLayer("json")
            .mayOnlyBeAccessedByLayers(
                    "server", "definition", "callback", "rest", "remote", "scenario", "faults", "report", "recording");

    @ArchTest
    static final ArchRule theFloorsOfTheEngineAreFloorsToo = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.taskroutertest.internal.engine..")
            .layer("catalogue")
            .definedBy("io.taskroutertest.internal.engine.catalogue")
            .layer("model")
            .definedBy("io.taskroutertest.internal.engine.model")
            .layer("log")
            .definedBy("io.taskroutertest.internal.engine.log")
            .layer("world")
            .definedBy("io.taskroutertest.internal.engine.world")
            .layer("routing")
            .definedBy("io.taskroutertest.internal.engine.routing")
            .layer("command")
            .definedBy("io.taskroutertest.internal.engine.command")
            .layer("engine")
            .definedBy("io.taskroutertest.internal.engine")
            .whereLayer("catalogue")
            .mayNotAccessAnyLayer()
            .whereLayer("engine")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("engine")
            .whereLayer("routing")
            .mayOnlyBeAccessedByLayers("engine", "command")
            .whereLayer("world")
            .mayOnlyBeAccessedByLayers("engine", "command", "routing")
            .whereLayer("log")
            .mayOnlyBeAccessedByLayers("engine", "command", "routing", "world");

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("io.taskroutertest.(**)").should().beFreeOfCycles();
}
