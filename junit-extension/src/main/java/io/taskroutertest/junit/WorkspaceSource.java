package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouterBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the definition of a test's workspace is: beside the class, at the root of the class path, or in a file. */
final class WorkspaceSource {

    private static final String DEFAULT = "workspace: Test Workspace";

    private WorkspaceSource() {}

    /** @throws IllegalArgumentException if it is nowhere, or wrong */
    static void configure(FakeTaskRouterBuilder builder, String workspace, Class<?> testClass) {
        if (workspace.isEmpty()) {
            builder.workspace("the default workspace", DEFAULT);
            return;
        }
        Set<String> places = new LinkedHashSet<>();
        URL resource = resource(workspace, testClass, places);
        if (resource != null) {
            builder.workspace(workspace, text(workspace, resource));
            return;
        }
        Path file = file(workspace);
        places.add("file " + file.toAbsolutePath());
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no workspace definition '" + workspace + "'. Looked for "
                    + String.join(", ", places) + ". Put it in one of these places, or correct its name");
        }
        builder.workspace(file);
    }

    /** Superclasses and classes around the test's own may lie in other packages, with their resources. */
    private static @Nullable URL resource(String name, Class<?> testClass, Set<String> places) {
        if (!name.startsWith("/")) {
            for (Class<?> outer = testClass; outer != null; outer = outer.getEnclosingClass()) {
                for (Class<?> type = outer; type != null && type != Object.class; type = type.getSuperclass()) {
                    places.add("class-path resource /" + type.getPackageName().replace('.', '/') + "/" + name);
                    URL found = type.getResource(name);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        String rooted = name.startsWith("/") ? name : "/" + name;
        places.add("class-path resource " + rooted);
        return testClass.getResource(rooted);
    }

    private static String text(String name, URL resource) {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("The workspace definition " + name + " cannot be read: " + e, e);
        }
    }

    private static Path file(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("workspace is '" + name + "', no resource and no path: " + e, e);
        }
    }
}
