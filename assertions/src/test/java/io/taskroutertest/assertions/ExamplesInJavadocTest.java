package io.taskroutertest.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** As in AssertJ, the documentation of each assertion shows one that passes and one that fails. */
class ExamplesInJavadocTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "taskroutertest", "assertions");
    private static final Pattern FAILING = Pattern.compile("//[^\\n]*\\bfails\\b");
    private static final Pattern LISTED = Pattern.compile("\\{@code (\\w+)\\(");

    @Test
    void everyAssertionHasAPassingAndAFailingExample() throws IOException {
        Map<String, String> documentation = documentation();

        assertThat(documentation).hasSizeGreaterThan(80);
        assertThat(documentation.keySet())
                .filteredOn(method -> !showsBoth(documentation.get(method)))
                .isEmpty();
    }

    /** But those that AssertJ has too, and that are overridden to fail where they would prove nothing. */
    @Test
    void theDocumentationOfThePackageListsExactlyTheMethodsThatThereAre() throws IOException {
        Set<String> listed = LISTED.matcher(Files.readString(SOURCES.resolve("package-info.java")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = documentation().keySet().stream()
                .filter(method -> !method.startsWith("AbstractComparisonAssert."))
                .map(method -> method.substring(method.indexOf('.') + 1, method.indexOf('(')))
                .collect(Collectors.toCollection(TreeSet::new));
        there.add("and");

        assertThat(listed).isEqualTo(there);
    }

    private static boolean showsBoth(String comment) {
        int example = comment.indexOf("<pre>");
        String shown = example < 0 ? "" : comment.substring(example);
        return FAILING.matcher(shown).find()
                && shown.chars().filter(sign -> sign == ';').count() > 1;
    }

    /** Of every public method but those that lead back; the ways in say what they lead to. */
    private static Map<String, String> documentation() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, String> found = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(SOURCES)) {
            List<Path> assertions = sources.filter(
                            file -> file.getFileName().toString().matches("(Abstract|Navigated).*\\.java"))
                    .toList();
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(assertions);
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Methods(comments, found).scan(new TreePath(unit), null);
            }
        }
        return found;
    }

    private static final class Methods extends TreePathScanner<Void, Void> {

        private final DocTrees comments;
        private final Map<String, String> found;

        Methods(DocTrees comments, Map<String, String> found) {
            this.comments = comments;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean isPublic = method.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (isPublic && method.getReturnType() != null && !method.getName().contentEquals("and")) {
                ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
                DocCommentTree comment = comments.getDocCommentTree(getCurrentPath());
                found.put(
                        owner.getSimpleName() + "." + method.getName() + "(" + method.getParameters() + ")",
                        comment == null ? "" : comment.toString());
            }
            return super.visitMethod(method, null);
        }
    }
}
