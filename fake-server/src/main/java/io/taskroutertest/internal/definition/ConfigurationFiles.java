package io.taskroutertest.internal.definition;

/** Reads the files that a definition names, which lie beside it. */
@FunctionalInterface
interface ConfigurationFiles {

    /** Of a definition that came as a text: it lies nowhere, and what sent it has no business with files. */
    ConfigurationFiles NONE = (name, field) -> {
        throw new DefinitionException(
                field.origin(),
                "found '" + name
                        + "', but this definition was given as a text, not read from a file. Write what the file"
                        + " says under configuration");
    };

    /**
     * @param field that names the file, for messages
     * @throws DefinitionException if it cannot be read
     */
    String read(String name, Field field);
}
