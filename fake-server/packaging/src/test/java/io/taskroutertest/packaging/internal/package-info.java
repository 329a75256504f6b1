/** What the planted mistakes must not mention. */
@NullMarked
package io.taskroutertest.packaging.internal;

import org.jspecify.annotations.NullMarked;
