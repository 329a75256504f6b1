/** Workspaces written down by friendly name, in YAML or JSON: read, checked and applied to an engine. */
@NullMarked
package io.taskroutertest.internal.definition;

import org.jspecify.annotations.NullMarked;
