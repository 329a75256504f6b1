package io.taskroutertest.internal.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads workspace definitions, in YAML or JSON. Resources stand under their friendly names and name each other by them;
 * the fields are TaskRouter's own. Only {@code workspace}, the workspace's friendly name, must be there.
 *
 * <pre>{@code
 * workspace: Support Center
 * workers:
 *   Alice: { activity: Available, attributes: { skills: [billing] }, channels: { voice: 1 } }
 * task_queues:
 *   Billing: { target_workers: 'skills HAS "billing"' }
 * workflows:
 *   Support Routing:
 *     assignment_callback_url: /assignment
 *     filters:
 *       - { name: Billing, expression: department == 'billing', targets: [ { queue: Billing, timeout: 120 } ] }
 *     default_queue: Billing
 * }</pre>
 *
 * <p>In place of {@code filters} and {@code default_queue} a workflow can have Twilio's own configuration: see
 * {@link TwilioConfiguration}.
 *
 * <p>A state file of Terraform, or what {@code terraform show -json} prints, is read too: see {@link TerraformState}.
 *
 * <p>Everything that is wrong is a {@link DefinitionException}: a definition that was read is complete, and each name in
 * it means something.
 */
public final class WorkspaceDefinitions {

    private WorkspaceDefinitions() {}

    /**
     * @param source what messages call it; a name that ends in {@code .json}, {@code .yaml} or {@code .yml} says which
     *     it is, and one in {@code .tfstate} is JSON
     */
    public static WorkspaceDefinition read(String source, String text) {
        return read(source, text, ConfigurationFiles.NONE);
    }

    private static WorkspaceDefinition read(String source, String text, ConfigurationFiles files) {
        LocatedNode root = LocatedReader.read(source, text);
        Field document = new Field(new Origin(source, 1, 1, FieldPath.ROOT), root);
        return new WorkspaceReader(TerraformState.is(document) ? TerraformState.definition(document) : document, files)
                .read();
    }

    public static WorkspaceDefinition readFile(Path file) {
        String text = text(file, Origin.of(file.toString()));
        return read(file.toString(), text, (name, field) -> text(sibling(file, name, field), field.origin()));
    }

    private static Path sibling(Path file, String name, Field field) {
        try {
            return file.toAbsolutePath().resolveSibling(name);
        } catch (InvalidPathException e) {
            throw field.found("the path of a file beside the definition");
        }
    }

    private static String text(Path file, Origin asked) {
        try {
            return decode(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new DefinitionException(asked, "there is no such file; looked for " + file.toAbsolutePath(), e);
        } catch (IOException e) {
            throw new DefinitionException(asked, "cannot be read: " + e, e);
        }
    }

    /**
     * Reads a resource that lies beside a class or, if there is none, at the top of the class path.
     *
     * @param name with folders if need be; one that begins with '/' is looked up at the top alone
     */
    public static WorkspaceDefinition readClasspath(Class<?> beside, String name) {
        String found = name;
        byte[] bytes = load(beside, found);
        if (bytes == null && !name.startsWith("/")) {
            found = "/" + name;
            bytes = load(beside, found);
        }
        if (bytes == null) {
            String places = name.startsWith("/")
                    ? name
                    : beside.getPackageName().replace('.', '/') + "/" + name + " and /" + name;
            throw new DefinitionException(Origin.of(name), "is not on the class path; looked for " + places);
        }
        String folder = found.substring(0, found.lastIndexOf('/') + 1);
        return read(name, decode(name, bytes), (file, field) -> resource(beside, folder, file, field));
    }

    private static String resource(Class<?> beside, String folder, String file, Field field) {
        String resource = file.startsWith("/") ? file : folder + file;
        byte[] bytes = load(beside, resource);
        if (bytes == null) {
            throw new DefinitionException(
                    field.origin(), "found '" + file + "', which is not on the class path; looked for " + resource);
        }
        return decode(resource, bytes);
    }

    private static byte @Nullable [] load(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new DefinitionException(Origin.of(name), "cannot be read: " + e, e);
        }
    }

    private static String decode(String source, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DefinitionException(Origin.of(source), "is not in UTF-8", e);
        }
    }
}
