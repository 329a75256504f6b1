/** The facts that a replay needs, and where each of them comes from. */
@NullMarked
package io.taskroutertest.internal.incident.facts;

import org.jspecify.annotations.NullMarked;
