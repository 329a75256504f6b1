package io.taskroutertest.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.assertions.TaskRouterAssertions;
import io.taskroutertest.junit.TaskRouterTest;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jars as modules. */
class JarsIT {

    private static final Map<String, Class<?>> MODULES = Map.of(
            "io.taskroutertest", FakeTaskRouter.class,
            "io.taskroutertest.junit", TaskRouterTest.class,
            "io.taskroutertest.assertions", TaskRouterAssertions.class);

    @Test
    void eachHasItsNameAndItsPublicPackageIsCalledLikeIt() throws Exception {
        for (Map.Entry<String, Class<?>> expected : MODULES.entrySet()) {
            ModuleDescriptor module = module(jar(expected.getValue()));

            assertThat(module.name()).isEqualTo(expected.getKey());
            assertThat(module.isAutomatic()).isTrue();
            assertThat(module.packages())
                    .contains(expected.getKey())
                    .allMatch(it -> it.startsWith("io.taskroutertest"));
        }
    }

    @Test
    void eachCarriesTheLicenceAndTheNotice() throws Exception {
        for (Class<?> type : MODULES.values()) {
            try (JarFile jar = new JarFile(jar(type).toFile())) {
                assertThat(jar.getEntry("META-INF/LICENSE")).as(jar.getName()).isNotNull();
                assertThat(jar.getEntry("META-INF/NOTICE")).as(jar.getName()).isNotNull();
            }
        }
    }

    @Test
    void theStandaloneJarCarriesTheLicenceAndNamesWhatItContains() throws Exception {
        Path plain = jar(FakeTaskRouter.class);
        Path standalone = plain.resolveSibling(plain.getFileName().toString().replace(".jar", "-standalone.jar"));
        try (JarFile jar = new JarFile(standalone.toFile())) {
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(new String(
                            jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("TaskRouter Testkit", "WireMock", "Jackson", "SnakeYAML", "picocli", "ECharts");
        }
    }

    @Test
    void noPackageIsSplit() throws Exception {
        Map<String, String> owners = new HashMap<>();
        for (Class<?> type : MODULES.values()) {
            ModuleDescriptor module = module(jar(type));
            for (String name : module.packages()) {
                assertThat(owners.put(name, module.name()))
                        .as("%s, of %s too", name, module.name())
                        .isNull();
            }
        }
        assertThat(owners).hasSizeGreaterThan(MODULES.size());
    }

    /** The JDK's own check. WireMock's standalone jar carries the annotations of JSpecify along: there is no place for both. */
    @Test
    void theyWorkOnAModulePathBesideWhatTheyNeed() throws Exception {
        Path[] jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .filter(jar -> !jar.getFileName().toString().startsWith("jspecify"))
                .toArray(Path[]::new);

        ModuleFinder modules = ModuleFinder.of(jars);
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(modules, ModuleFinder.of(), names(modules.findAll()));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());

        for (Map.Entry<String, Class<?>> expected : MODULES.entrySet()) {
            Class<?> type = layer.findLoader(expected.getKey())
                    .loadClass(expected.getValue().getName());
            assertThat(type.getModule().getName()).isEqualTo(expected.getKey());
        }
        Class<?> fake = layer.findLoader("io.taskroutertest").loadClass(FakeTaskRouter.class.getName());
        try (AutoCloseable running = (AutoCloseable) fake.getMethod("start").invoke(null)) {
            Method view = fake.getMethod("view");
            Method tasks = view.getReturnType().getMethod("tasks");
            assertThat(tasks.invoke(view.invoke(running))).isEqualTo(List.of());
        }
    }

    private static Path jar(Class<?> type) throws Exception {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        assertThat(jar)
                .as("the jar of %s; run this in the phase integration-test", type)
                .isRegularFile();
        return jar;
    }

    /** As a command line says it: {@code --add-modules ALL-MODULE-PATH}. */
    private static Set<String> names(Set<ModuleReference> modules) {
        return modules.stream().map(module -> module.descriptor().name()).collect(Collectors.toSet());
    }

    private static ModuleDescriptor module(Path jar) {
        Set<ModuleReference> modules = ModuleFinder.of(jar).findAll();
        assertThat(modules).hasSize(1);
        return modules.iterator().next().descriptor();
    }
}
