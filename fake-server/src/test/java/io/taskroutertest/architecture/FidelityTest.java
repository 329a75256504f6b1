package io.taskroutertest.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouterBuilder;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.RoutingVariant;
import io.taskroutertest.model.TaskRouterLimit;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** FIDELITY.md and GOTCHAS.md say what is tested where: every test that they name exists, and every row names one. */
class FidelityTest {

    private static final Path PROJECT = project();
    private static final Path OWN_TESTS = PROJECT.resolve("fake-server/src/test/java");
    private static final Set<String> STANDINGS = Set.of("documented", "observed", "inferred", "ruling");
    private static final List<String> GOTCHA =
            List.of("What TaskRouter does", "Why it bites", "What the fake answers", "Alert", "How to test for it");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("(?<type>([a-z]+\\.)*[A-Z]\\w*Test)\\.(?<method>\\w+)");
    private static final Map<String, List<Path>> SOURCES = sources();

    /** A row of a table, its cells by the heads of their columns. */
    private record Row(String file, int line, Map<String, String> cells) {

        String cell(String head) {
            return cells.getOrDefault(head, "");
        }

        @Override
        public String toString() {
            return file + ":" + line + ": " + cells.values().iterator().next();
        }
    }

    @Test
    void everyRowNamesTestsThatExist() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rules()) {
            check(row, "Test", wrong);
        }
        for (Row row : rows("GOTCHAS.md", "How to test for it")) {
            check(row, "How to test for it", wrong);
        }

        assertThat(wrong).isEmpty();
    }

    /** What TaskRouter does, why it bites, what the fake answers, which alert, and in words how to test for it. */
    @Test
    void everyGotchaHasAllItsParts() throws IOException {
        for (Row row : rows("GOTCHAS.md", "How to test for it")) {
            for (String head : GOTCHA) {
                assertThat(row.cell(head))
                        .as("%s of %s", head, row)
                        .isNotBlank()
                        .isNotEqualTo("–");
            }
            assertThat(QUOTED.matcher(row.cell("How to test for it")).replaceAll(""))
                    .as("words of %s", row)
                    .matches(".*\\w{3}.*");
        }
    }

    @Test
    void everyStandingIsOneOfThoseThatAreExplained() throws IOException {
        assertThat(rules())
                .filteredOn(row -> !STANDINGS.contains(row.cell("Standing")))
                .isEmpty();
        assertThat(rows("FIDELITY.md", "Word"))
                .extracting(row -> row.cell("Word"))
                .containsExactlyInAnyOrderElementsOf(STANDINGS);
    }

    @Test
    void everySwitchExistsAndEverySwitchOfARuleIsListed() throws IOException {
        Set<String> known = new TreeSet<>();
        Stream.of(Leniency.values()).map(Leniency::name).forEach(known::add);
        Stream.of(TaskRouterLimit.values()).map(TaskRouterLimit::name).forEach(known::add);
        Stream.of(RoutingVariant.values()).map(RoutingVariant::name).forEach(known::add);
        Set<String> ofRules = Set.copyOf(known);
        Stream.of(FakeTaskRouterBuilder.class.getMethods()).map(Method::getName).forEach(known::add);
        Set<String> listed = new TreeSet<>();
        for (Row row : rules()) {
            Collection<String> named = quoted(row.cell("Switched by"));
            assertThat(known).as(row.toString()).containsAll(named);
            assertThat(named.isEmpty())
                    .as(row.toString())
                    .isEqualTo(row.cell("Switched by").equals("–"));
            listed.addAll(named);
        }

        assertThat(listed).containsAll(ofRules);
    }

    private static List<Row> rules() throws IOException {
        return rows("FIDELITY.md", "Standing");
    }

    private static void check(Row row, String head, List<String> wrong) {
        int tests = 0;
        for (String name : quoted(row.cell(head))) {
            Matcher test = TEST.matcher(name);
            if (test.matches()) {
                tests++;
                String complaint = complaint(test.group("type"), test.group("method"));
                if (complaint != null) {
                    wrong.add(row + ": " + name + " " + complaint);
                }
            }
        }
        if (tests == 0) {
            wrong.add(row + ": names no test");
        }
    }

    private static String complaint(String type, String method) {
        String file = "/" + type.replace('.', '/') + ".java";
        List<Path> found = SOURCES.getOrDefault(type.substring(type.lastIndexOf('.') + 1), List.of()).stream()
                .filter(source -> source.toUri().getPath().endsWith(file))
                .toList();
        if (found.size() != 1) {
            return found.isEmpty() ? "does not exist" : "may be any of " + found + ": write a package before it";
        }
        Path source = found.get(0);
        boolean exists = source.startsWith(OWN_TESTS) ? hasTest(source, method) : namesTest(source, method);
        return exists ? null : "is no test of " + PROJECT.relativize(source);
    }

    private static boolean hasTest(Path source, String method) {
        String name = OWN_TESTS.relativize(source).toString().replaceAll("[/\\\\]", ".");
        try {
            return Arrays.stream(Class.forName(name.substring(0, name.length() - ".java".length()))
                            .getDeclaredMethods())
                    .anyMatch(it -> it.getName().equals(method) && AnnotationSupport.isAnnotated(it, Testable.class));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(source + " is no class of the test class path", e);
        }
    }

    /** The classes of other modules are not on this one's class path. */
    private static boolean namesTest(Path source, String method) {
        String text = read(source);
        return Pattern.compile("@(Parameterized)?Test\\b[^;{}]*\\bvoid " + method + "\\(")
                .matcher(text)
                .find();
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    /** The rows of all tables that have a column with this head. */
    private static List<Row> rows(String file, String head) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> heads = List.of();
        List<String> lines = Files.readAllLines(PROJECT.resolve(file), UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.isEmpty()) {
                heads = List.of();
            } else if (heads.isEmpty()) {
                heads = cells;
            } else if (!cells.get(0).startsWith("---") && heads.contains(head)) {
                assertThat(cells).as(file + ":" + (i + 1)).hasSameSizeAs(heads);
                Map<String, String> byHead = new LinkedHashMap<>();
                for (int c = 0; c < cells.size(); c++) {
                    byHead.put(heads.get(c), cells.get(c));
                }
                rows.add(new Row(file, i + 1, byHead));
            }
        }
        assertThat(rows).as("rows of " + file + " with a column " + head).isNotEmpty();
        return rows;
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("|")) {
            return List.of();
        }
        String inner = line.strip();
        return CELL.splitAsStream(inner.substring(1, inner.length() - 1))
                .map(String::strip)
                .toList();
    }

    private static Path project() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve("FIDELITY.md"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new AssertionError(
                    "FIDELITY.md is in no directory above " + Path.of("").toAbsolutePath());
        }
        return directory;
    }

    /** The test sources of all modules by the simple names of their types. */
    private static Map<String, List<Path>> sources() {
        Map<String, List<Path>> sources = new HashMap<>();
        for (String module : List.of("fake-server", "junit-extension", "assertions", "examples")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java"))
                        .forEach(file -> sources.computeIfAbsent(
                                        file.getFileName().toString().replace(".java", ""), name -> new ArrayList<>())
                                .add(file));
            } catch (IOException e) {
                throw new AssertionError("The test sources of " + module + " cannot be read", e);
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
