/** Public API with mistakes in it. */
@NullMarked
package io.taskroutertest.packaging.planted;

import org.jspecify.annotations.NullMarked;
