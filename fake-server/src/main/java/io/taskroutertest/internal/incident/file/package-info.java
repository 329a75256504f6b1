/** The incident file. */
@NullMarked
package io.taskroutertest.internal.incident.file;

import org.jspecify.annotations.NullMarked;
