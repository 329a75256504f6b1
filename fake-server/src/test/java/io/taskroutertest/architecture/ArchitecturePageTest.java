package io.taskroutertest.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds ARCHITECTURE.md and docs/decisions against the code: what they name exists. */
class ArchitecturePageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("ARCHITECTURE.md");
    private static final Path INTERNAL = Path.of("src/main/java/io/taskroutertest/internal");
    private static final Pattern CODE = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void eachClassAndMethodThatThePagesNameExists() throws IOException {
        Map<String, Path> sources = sources();
        TreeSet<String> unknown = new TreeSet<>();
        for (Path page : pages()) {
            CODE.matcher(Files.readString(page)).results().forEach(name -> {
                Path source = sources.get(name.group(1));
                String method = name.group(2);
                if (!isConstant(name.group(1)) && (source == null || (method != null && !declares(source, method)))) {
                    unknown.add(page.getFileName() + ": " + name.group());
                }
            });
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void thePictureHasEachPackageOfTheFirstFloorAndNoOther() throws IOException {
        String picture = between(Files.readString(PAGE), "```");
        TreeSet<String> packages;
        try (Stream<Path> rooms = Files.list(INTERNAL)) {
            packages = rooms.filter(Files::isDirectory)
                    .map(room -> room.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(room -> assertThat(picture).containsPattern("(?m)(^  |│ )" + room + "\\b"));
    }

    @Test
    void eachLinkOfThePagesLeadsToAFile() throws IOException {
        for (Path page : pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.startsWith("http"))
                    .forEach(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    private static String between(String text, String fence) {
        int start = text.indexOf(fence) + fence.length();
        return text.substring(start, text.indexOf(fence, start));
    }

    private static boolean isConstant(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/decisions"))) {
            return Stream.concat(Stream.of(PAGE), decisions.sorted()).toList();
        }
    }

    /** The sources of all modules, tests too, by simple class name; and classes of the libraries that the pages name. */
    private static Map<String, Path> sources() throws IOException {
        Map<String, Path> sources = new TreeMap<>();
        for (String module : List.of("fake-server", "fake-server/packaging", "junit-extension", "assertions")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file ->
                                sources.put(file.getFileName().toString().replace(".java", ""), file));
            }
        }
        for (String library : List.of(
                "WireMockServer", "ProxySelector", "SSLContext", "HttpsURLConnection", "Twilio", "AssertionError")) {
            sources.put(library, PAGE);
        }
        return sources;
    }

    private static boolean declares(Path source, String method) {
        try {
            return Pattern.compile("\\b" + method + "\\(")
                    .matcher(Files.readString(source))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
