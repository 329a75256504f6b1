package io.taskroutertest.internal.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
        LocatedNode root = LocatedReader.read(source, text);
        Field document = new Field(new Origin(source, 1, 1, FieldPath.ROOT), root);
        return new WorkspaceReader(TerraformState.is(document) ? TerraformState.definition(document) : document).read();
    }

    public static WorkspaceDefinition readFile(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new DefinitionException(
                    Origin.of(file.toString()), "there is no such file; looked for " + file.toAbsolutePath(), e);
        } catch (IOException e) {
            throw new DefinitionException(Origin.of(file.toString()), "cannot be read: " + e, e);
        }
        return read(file.toString(), decode(file.toString(), bytes));
    }

    /**
     * Reads a resource that lies beside a class or, if there is none, at the top of the class path.
     *
     * @param name with folders if need be; one that begins with '/' is looked up at the top alone
     */
    public static WorkspaceDefinition readClasspath(Class<?> beside, String name) {
        byte[] bytes = load(beside, name);
        if (bytes == null && !name.startsWith("/")) {
            bytes = load(beside, "/" + name);
        }
        if (bytes == null) {
            String places = name.startsWith("/")
                    ? name
                    : beside.getPackageName().replace('.', '/') + "/" + name + " and /" + name;
            throw new DefinitionException(Origin.of(name), "is not on the class path; looked for " + places);
        }
        return read(name, decode(name, bytes));
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
