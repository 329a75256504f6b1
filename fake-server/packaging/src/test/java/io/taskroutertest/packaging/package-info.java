/** The jars as users get them: their names, packages and public API. */
@NullMarked
package io.taskroutertest.packaging;

import org.jspecify.annotations.NullMarked;
